using CoachBot.Core;
using CoachBot.Storage;

namespace CoachBot.Commands.MyData;

/// <summary>Reads how long somebody wants to be left alone: <c>2 weeks</c>, <c>until 2026-12-01</c>, <c>off</c>.</summary>
internal static class PauseWords
{
    public static (PauseWish? Wish, Problem? Problem) Read(IReadOnlyList<string> words, DateOnly today)
    {
        var lower = words.Select(word => word.ToLowerInvariant()).ToList();
        return lower switch
        {
            ["off"] => (new(null), null),
            ["until", var day] => Wish(SettingsWords.PauseUntil(day, today)),
            [var number] when IsNumber(number) => Wish(SettingsWords.PauseWeeks(number, today)),
            [var number, "week" or "weeks"] when IsNumber(number) => Wish(SettingsWords.PauseWeeks(number, today)),
            _ => (null, new Problem("this is no pause", Found: string.Join(' ', words), Allowed: "<n> weeks, until <yyyy-mm-dd>, off", Do: "Type /mydata pause 2 weeks, for example")),
        };
    }

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private static (PauseWish? Wish, Problem? Problem) Wish((DateOnly? Until, Problem? Problem) read) => (read.Until is { } until ? new(until) : null, read.Problem);
}
