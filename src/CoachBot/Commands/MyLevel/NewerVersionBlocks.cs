using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Levels;
using CoachBot.Pipeline;

namespace CoachBot.Commands.MyLevel;

/// <summary>What a newer version of a framework would read differently. Nothing is read by it before the person says so.</summary>
internal static class NewerVersionBlocks
{
    private const int MostShown = 8;

    public static IEnumerable<ChatBlock> Of(ReportWithEvidence read, bool isUsual)
    {
        if (read.EarlierRule is { } rule)
        {
            yield return new ChatBlock.Note($"You saw this by level rule v{rule} before; it is read by v{LevelRule.Version} now.");
        }

        if (read.Newer is not { } newer)
        {
            yield break;
        }

        yield return new ChatBlock.Heading("A newer version of this framework");
        yield return new ChatBlock.Paragraph(
            $"Since you last saw it, the framework changed (pack {newer.Framework.Hash[..8]}). By the new version the same evidence would read differently in {Wording.Count(newer.Changes.Count, "competency", "competencies")}; what you see here is still by the version you know.");
        yield return new ChatBlock.Bullets([.. newer.Changes.Take(MostShown).Select(change => BulletOf(read.Report, newer, change))]);
        if (newer.Changes.Count > MostShown)
        {
            yield return new ChatBlock.Note($"And {newer.Changes.Count - MostShown} more.");
        }

        // The button names the version whose differences were shown: by the time it is pressed there may be another.
        yield return new ChatBlock.Buttons([new("Read it by the new version", $"/mylevel update {newer.Framework.Hash[..8]}{(isUsual ? "" : $" in {read.Report.Framework.Id}")}")]);
    }

    private static string Changed(string before, string after) => before == after ? $"{after}, resting on other evidence" : $"{before} → {after}";

    private static Bullet BulletOf(LevelReport old, NewerVersion newer, ReportChange change) => (change.Before, change.After) switch
    {
        (null, { } after) => new(after.Title, $"new; {LineWording.Of(newer.Framework, after)}"),
        ({ } before, null) => new(before.Title, "no longer rated"),
        ({ } before, { } after) => new(after.Title, Changed(LineWording.Of(old.Framework, before), LineWording.Of(newer.Framework, after))),
        _ => throw new InvalidOperationException("A change has a line before or after it."),
    };
}
