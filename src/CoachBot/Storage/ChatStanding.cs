namespace CoachBot.Storage;

/// <summary>What an account is to the workspace.</summary>
internal enum ChatStanding
{
    /// <summary>The platform knows no such account.</summary>
    Unknown = 0,

    /// <summary>A full member.</summary>
    Member,

    /// <summary>A guest.</summary>
    Guest,

    /// <summary>A program.</summary>
    Bot,

    /// <summary>Somebody of another workspace.</summary>
    External,

    /// <summary>Somebody who was there once.</summary>
    Deactivated,
}

/// <summary>What an account was when the platform was last asked.</summary>
internal sealed record ChatMember
{
    public ChatStanding Standing { get; init; }

    public DateTimeOffset CheckedAt { get; init; }
}
