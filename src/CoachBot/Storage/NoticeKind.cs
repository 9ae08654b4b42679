namespace CoachBot.Storage;

/// <summary>What a notice is about; it decides what becomes of it when its subject turns CoachBot off.</summary>
internal enum NoticeKind
{
    /// <summary>Somebody looked at, or acted on, their data. Stays.</summary>
    Access = 1,

    /// <summary>Their evidence changed. Goes with it.</summary>
    Evidence,

    /// <summary>The deployment needs, or may need, its admin. Stays.</summary>
    Operation,
}
