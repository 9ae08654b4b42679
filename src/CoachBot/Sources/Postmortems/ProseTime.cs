using System.Globalization;

namespace CoachBot.Sources.Postmortems;

/// <summary>
/// Reads when something was from running text: <c>On 4 March 2026, from 10:05 to 11:20 UTC ...</c>. A clock time counts as UTC
/// unless another zone stands behind it; then the day alone is read.
/// </summary>
internal static class ProseTime
{
    private const int MostWordsOfADate = 5;

    private static readonly string[] Ends = ["to", "until", "till", "through"];
    private static readonly string[] Utc = ["utc", "gmt", "z"];
    private static readonly string[] Fillers = ["of", "the"];

    /// <summary>Every day that the words name, in order, with what is said of its hours.</summary>
    public static IEnumerable<ProseMoment> In(List<ProseWord> words)
    {
        var from = 0;
        for (var at = 0; at < words.Count; at++)
        {
            if (!words[at].EndsSentence && at + 1 < words.Count)
            {
                continue;
            }

            if (HoldsYear(words, from, at))
            {
                foreach (var moment in InSentence([.. words.Skip(from).Take(at + 1 - from)]))
                {
                    yield return moment;
                }
            }

            from = at + 1;
        }
    }

    // Every date ends with digits among at least four characters.
    private static bool HoldsYear(List<ProseWord> words, int from, int to)
    {
        for (var at = from; at <= to; at++)
        {
            if (MayEndDate(words[at].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayEndDate(string word) => word.Length >= 4 && word.AsSpan().ContainsAnyInRange('0', '9');

    private static IEnumerable<ProseMoment> InSentence(List<ProseWord> words)
    {
        var days = Days(words);
        var clock = Clock(words);
        for (var index = 0; index < days.Count; index++)
        {
            var (day, at, next) = days[index];
            var isSecond = index > 0 && at > 0 && clock.End is not null && Introduces(words, at, [.. Ends, "and"], days[index - 1].Next);
            if (isSecond)
            {
                continue;
            }

            // "from 23:40 on 4 March 2026 until 00:20 on 5 March 2026"
            var last = index + 1 < days.Count ? days[index + 1].Day : day;
            var end = clock.End is { } time ? last + time : (DateTimeOffset?)null;
            end = end < day + clock.Start ? end.Value.AddDays(1) : end;
            yield return new ProseMoment(day, day + clock.Start, end, IsToldOf: clock.Start is not null || at == 0 || (at == 1 && words[0].Lower == "on"), words[at].Start, words[next - 1].End);
        }
    }

    private static List<(DateTimeOffset Day, int At, int Next)> Days(List<ProseWord> words)
    {
        var days = new List<(DateTimeOffset, int, int)>();
        for (var at = 0; at < words.Count; at++)
        {
            for (var count = Math.Min(MostWordsOfADate, words.Count - at); count > 0; count--)
            {
                if (Day(words, at, count) is { } day)
                {
                    days.Add((day, at, at + count));
                    at += count - 1;
                    break;
                }
            }
        }

        return days;
    }

    private static DateTimeOffset? Day(List<ProseWord> words, int at, int count)
    {
        var last = words[at + count - 1].Text;
        if (Fillers.Contains(words[at].Lower) || !MayEndDate(last))
        {
            return null;
        }

        var parts = words.Skip(at).Take(count).Where(word => !Fillers.Contains(word.Lower)).Select(word => WithoutOrdinal(word.Text));
        return WorkDates.Parse(string.Join(' ', parts)) is { } moment ? new DateTimeOffset(moment.UtcDateTime.Date, TimeSpan.Zero) : null;
    }

    // 4th, 1st
    private static string WithoutOrdinal(string word) =>
        word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th" && word[..^2].All(char.IsAsciiDigit) ? word[..^2] : word;

    private static (TimeSpan? Start, TimeSpan? End) Clock(List<ProseWord> words)
    {
        var times = new List<(TimeSpan Time, int At)>();
        for (var at = 0; at < words.Count; at++)
        {
            times.AddRange(words[at].Text.Split('–', '—', '-').Select(ClockTime).OfType<TimeSpan>().Select(time => (time, at)));
        }

        if (times.Count == 0 || HasOtherZone(words, times[^1].At))
        {
            return (null, null);
        }

        var isUntil = times.Count == 1 && Introduces(words, times[0].At, Ends, 0);
        var isRange = times.Count > 1 && (times[1].At == times[0].At || words[times[0].At].After is "–" or "—" or "-" || Introduces(words, times[1].At, Ends, times[0].At + 1)
            || (Introduces(words, times[0].At, ["between"], 0) && Introduces(words, times[1].At, ["and"], times[0].At + 1)));
        return (isUntil ? null : times[0].Time, isUntil ? times[0].Time : isRange ? times[1].Time : null);
    }

    /// <summary>The time of day in a field that holds nothing else: <c>10:05</c>, <c>10:05 UTC</c>.</summary>
    public static TimeSpan? TimeOfDay(string text) =>
        ProseWord.In(text).ToArray() is [var time, .. var zone] && zone is [] or [{ Lower: "utc" or "gmt" }] ? ClockTime(time.Text) : null;

    private static TimeSpan? ClockTime(string word) =>
        TimeOnly.TryParseExact(word.TrimEnd('Z'), ["H:mm", "HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToTimeSpan() : null;

    // "11:20 CET" is no UTC time; "11:20 SEV-1" is.
    private static bool HasOtherZone(List<ProseWord> words, int last) =>
        last + 1 < words.Count && words[last].IsOpen && words[last + 1].Text is { Length: 2 or 3 or 4 } zone
        && zone.All(char.IsAsciiLetterUpper) && zone.EndsWith('T') && !Utc.Contains(words[last + 1].Lower);

    // One of the words stands before the index, with nothing but "about", "on" or a zone between.
    private static bool Introduces(List<ProseWord> words, int at, string[] these, int from) =>
        Enumerable.Range(Math.Max(from, at - 3), Math.Max(0, at - Math.Max(from, at - 3))).Any(index => these.Contains(words[index].Lower));
}

/// <summary>A day that a text names.</summary>
/// <param name="Day">Midnight UTC.</param>
/// <param name="Begin">When it began that day, where an hour is told.</param>
/// <param name="End">The end of what was that day, where hours are told.</param>
/// <param name="IsToldOf">Whether the sentence tells what happened then: it begins with the day, or gives hours.</param>
/// <param name="Start">Where the day's first word begins.</param>
/// <param name="Until">Where its last word ends.</param>
internal sealed record ProseMoment(DateTimeOffset Day, DateTimeOffset? Begin, DateTimeOffset? End, bool IsToldOf, int Start, int Until);
