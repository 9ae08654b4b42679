using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Pipeline;

namespace CoachBot.Commands.Home;

/// <summary>The greeting, and one line for each competency.</summary>
internal static class StandingBlocks
{
    private const int Shown = 10;

    public static IEnumerable<ChatBlock> Of(Person person, ReportWithEvidence read)
    {
        var report = read.Report;
        yield return new ChatBlock.Heading($"Hello, {FirstName(person)}");
        if (report.Lines.All(line => line.State == CompetencyState.NoData))
        {
            yield return new ChatBlock.Paragraph("There is nothing to show yet: no work item that CoachBot reads names you. It comes by itself once a postmortem or ticket does and an admin has linked your accounts.");
        }
        else
        {
            yield return new ChatBlock.Paragraph(report.Target is { } target
                ? $"Your confirmed evidence beside what {report.Framework.Title} asks of {target.Title}{(report.Track is { } track ? $" ({track})" : "")}:"
                : $"Your confirmed evidence in {report.Framework.Title}:");
            var lines = report.Lines.OrderBy(line => line.State).ToList();
            yield return new ChatBlock.Bullets([.. lines.Take(Shown).Select(line => new Bullet(LineOf(report, line)))]);
            yield return new ChatBlock.Buttons([new(lines.Count > Shown ? $"Details, and {lines.Count - Shown} more" : "Details", "/mylevel")]);
        }

        if (Wording.Newer(read, isUsual: true) is { Length: > 0 } newer)
        {
            yield return new ChatBlock.Note(newer);
        }
    }

    public static string FirstName(Person person) => person.Name.Split(' ')[0];

    private static string LineOf(LevelReport report, CompetencyLine line) => line.State switch
    {
        CompetencyState.Demonstrated => $"{line.Title}  {Wording.Bar(report.Framework, line.Proficiency)}, demonstrated",
        CompetencyState.InProgress => $"{line.Title}  {Wording.Bar(report.Framework, line.Proficiency)}, in progress",
        CompetencyState.NoOpportunityYet => $"{line.Title}: no opportunity yet",
        CompetencyState.NoData => $"{line.Title}: no data",
        CompetencyState.Off => $"{line.Title}: off",
    };
}
