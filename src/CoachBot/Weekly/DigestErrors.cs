using CoachBot.Core;

namespace CoachBot.Weekly;

/// <summary>Why there is no digest.</summary>
internal static class DigestErrors
{
    public static Problem NoReports { get; } = new(
        "a digest is for people whom others report to, and by the directory nobody reports to you",
        Do: "What your own manager's digest says about you: /mydata digest");
}
