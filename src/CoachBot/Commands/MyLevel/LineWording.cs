using CoachBot.Chat;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;

namespace CoachBot.Commands.MyLevel;

/// <summary>A line of a report in a few words, to lay two side by side.</summary>
internal static class LineWording
{
    public static string Of(Framework framework, CompetencyLine line)
    {
        var shown = line.Standing.Demonstrated is { } rung
            ? $"{Wording.Rung(rung)}{(line.Proficiency is { } step ? $" = {Wording.Of(framework, step)}" : "")}{(line.Standing.IsSelfReported ? " (self-reported)" : "")}"
            : StateOf(line.State);
        var asked = line.Expected is { } expected ? $", {Wording.Of(framework, expected.Proficiency)} asked for" : "";
        var missing = line.Missing is { } gap ? $", missing: {gap}" : "";
        return shown + asked + missing;
    }

    private static string StateOf(CompetencyState state) => state switch
    {
        CompetencyState.Demonstrated => "demonstrated",
        CompetencyState.InProgress => "in progress",
        CompetencyState.NoOpportunityYet => "no opportunity yet",
        CompetencyState.NoData => "no data",
        CompetencyState.Off => "off",
    };
}
