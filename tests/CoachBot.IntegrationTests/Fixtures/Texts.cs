namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>Sentences that plainly show one practice each, carried from problem to result by whoever owns the ticket.</summary>
internal static class Texts
{
    /// <summary>secrets-rotation, which alone feeds security-practices.</summary>
    public const string Rotation = "I rotated the database password.";

    /// <summary>release-rollback, which feeds ci-cd.</summary>
    public const string Rollback = "I rolled back release 12.";

    /// <summary>alerting, which feeds monitoring-performance-tuning.</summary>
    public const string Alert = "I added an alert for disk space.";

    /// <summary>retrospectives, which feeds agile-methodologies.</summary>
    public const string Retrospective = "I facilitated the retrospective.";

    /// <summary>Shows nothing.</summary>
    public const string Nothing = "The meeting room is painted blue now.";

    public static IReadOnlyList<string> Telling { get; } = [Rotation, Rollback, Alert, Retrospective];
}
