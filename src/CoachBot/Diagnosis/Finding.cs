namespace CoachBot.Diagnosis;

/// <summary>One fact about a deployment.</summary>
/// <param name="Subject">What it is about: <c>Database</c>.</param>
/// <param name="State">How that is.</param>
/// <param name="Says">One clause, without names or texts of people.</param>
/// <param name="Do">What to do about it; empty for nothing.</param>
internal sealed record Finding(string Subject, FindingState State, string Says, string Do = "");

/// <summary>How a part of a deployment is.</summary>
internal enum FindingState
{
    /// <summary>As it should be.</summary>
    Ok = 1,

    /// <summary>Not turned on; nothing is wrong.</summary>
    Off,

    /// <summary>It works, but somebody should look.</summary>
    Attention,

    /// <summary>It does not work.</summary>
    Failed,
}
