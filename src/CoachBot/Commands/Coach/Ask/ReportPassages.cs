using CoachBot.Chat;
using CoachBot.Core.Levels;
using CoachBot.Core.Questions;

namespace CoachBot.Commands.Coach.Ask;

/// <summary>Where the asker's confirmed evidence puts them, a passage a competency: what is shown, what is asked for, what is missing.</summary>
internal static class ReportPassages
{
    private const string Asked = "level report stand standing where shown demonstrated progress";
    private const string AskedOfGaps = "missing gap lack lacking need still short toward next level reach weak weakness weakest improve ready";

    public static IEnumerable<Passage> Of(LevelReport report) => report.Lines.Select(line => new Passage(
        PassageKind.Report,
        $"{line.Title}: {string.Join("; ", PartsOf(report, line))}.",
        $"your level report in {report.Framework.Title}, {Wording.Day(report.AsOf)}",
        $"/mylevel {line.Competency.Id}")
    {
        Topic = line.Title,
        AlsoAskedBy = line.Missing is null ? Asked : $"{Asked} {AskedOfGaps}",
    });

    private static IEnumerable<string> PartsOf(LevelReport report, CompetencyLine line)
    {
        yield return StateOf(line.State);
        if (line.Standing.Demonstrated is { } rung)
        {
            yield return $"demonstrated up to {Wording.Rung(rung)}{(line.Proficiency is { } step ? $", which is {Wording.Of(report.Framework, step)}" : "")}{(line.Standing.IsSelfReported ? " (self-reported)" : "")}";
        }

        if (line.Expected is { } expected)
        {
            yield return Wording.Asks(report.Framework, report.Target!, expected.Proficiency);
        }

        if (line.Missing is { } missing)
        {
            yield return $"working toward {Wording.Rung(missing.Rung)}, missing: {missing}";
        }

        if (line.Standing.LastSeen is { } month)
        {
            yield return $"last seen {Wording.Month(month)}";
        }
    }

    private static string StateOf(CompetencyState state) => state switch
    {
        CompetencyState.Demonstrated => "demonstrated",
        CompetencyState.InProgress => "in progress",
        CompetencyState.NoOpportunityYet => "no opportunity yet in the work that you were part of",
        CompetencyState.NoData => "no data",
        CompetencyState.Off => "off",
    };
}
