using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Weekly;

namespace CoachBot.Cli;

/// <summary>What a round decides for somebody, in words and as data.</summary>
internal static class WeeklyTurnText
{
    public static string Of(WeeklyTurn turn) => turn switch
    {
        WeeklyTurn.Due => "would get their message in the next hour, if there is something to say",
        WeeklyTurn.Later => "get it later in the week",
        WeeklyTurn.Had => "have the message of this week",
        WeeklyTurn.Rest => "would be left alone for two weeks: three messages in a row went unanswered",
        WeeklyTurn.None { Silence: { } silence } => $"get none this week: {Of(silence)}",
        _ => "get none this week: its hours are over",
    };

    /// <summary>One line of <c>--json</c>.</summary>
    public static object Json(PersonId person, string platform, WeeklyTurn turn) => new
    {
        Person = person.Value,
        Platform = platform,
        Turn = turn.GetType().Name.ToLowerInvariant(),
        Week = turn switch
        {
            WeeklyTurn.Due due => due.Window.Week.ToString(),
            WeeklyTurn.Later later => later.Window.Week.ToString(),
            WeeklyTurn.Had had => had.Week.ToString(),
            WeeklyTurn.None none => none.Week.ToString(),
            _ => null,
        },
        From = Window(turn)?.From.ToUniversalTime(),
        Until = Window(turn)?.Until.ToUniversalTime(),
        Because = turn is WeeklyTurn.None { Silence: { } silence } ? EnumText.Of(silence) : null,
    };

    private static TimeRange? Window(WeeklyTurn turn) => turn switch
    {
        WeeklyTurn.Due due => due.Window.Time,
        WeeklyTurn.Later later => later.Window.Time,
        _ => null,
    };

    private static string Of(WeeklySilence silence) => silence switch
    {
        WeeklySilence.Cadence => "their team is not written to in this week",
        WeeklySilence.QuietWeek => "a quiet week",
        WeeklySilence.Pause => "a pause",
        WeeklySilence.Blackout => "a blackout of the organisation",
        WeeklySilence.Leave => "on leave",
        WeeklySilence.Shift => "on call",
        WeeklySilence.NightPage => "paged at night",
    };
}
