using System.Globalization;
using CoachBot.Core;
using CoachBot.Core.Weekly;
using CoachBot.Files;

namespace CoachBot.Weekly;

/// <summary>What the organisation says about weekly messages, as written in its settings.</summary>
internal sealed class WeeklyOptions
{
    public const string Section = "Weekly";

    // Longer than that is no break but a wish to be left alone.
    private const int LongestBlackout = 92;

    /// <summary>Whether weekly messages are sent at all: <c>true</c> (default) or <c>false</c>.</summary>
    public string? IsOn { get; set; }

    /// <summary>Days on which nobody is written to, each of up to 92: <c>2026-12-24..2027-01-02,2026-11-26</c>. Default: none.</summary>
    public string? Blackouts { get; set; }

    /// <summary>Every how many weeks the people of a team are written to, 1 to 12: <c>payments:2,data:4</c>. Default: every week.</summary>
    public string? TeamCadences { get; set; }

    public static WeeklyOptions Of(IConfiguration settings) => settings.GetSection(Section).Get<WeeklyOptions>() ?? new();

    /// <summary>What they mean, and everything that is wrong with them.</summary>
    public (WeeklySettings Weekly, IReadOnlyList<Problem> Problems) Read()
    {
        var problems = new List<Problem>();
        return (new(ReadIsOn(problems), new() { Blackouts = [.. Pieces(Blackouts).Select(piece => Days(piece, problems)).OfType<DayRange>()], Cadences = ReadCadences(problems) }), problems);
    }

    private bool ReadIsOn(List<Problem> problems)
    {
        var word = IsOn?.Trim();
        if (string.IsNullOrEmpty(word) || bool.TryParse(word, out var isOn) && isOn)
        {
            return true;
        }

        if (!bool.TryParse(word, out _))
        {
            problems.Add(new("this is neither true nor false", $"{Section}__{nameof(IsOn)}", word, "true, false", "Write one of the two, or remove the setting for true"));
        }

        return false;
    }

    private Dictionary<string, int> ReadCadences(List<Problem> problems)
    {
        const string where = $"{Section}__{nameof(TeamCadences)}";
        var cadences = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var piece in Pieces(TeamCadences))
        {
            var colon = piece.LastIndexOf(':');
            var team = KebabId.Of(piece[..Math.Max(colon, 0)]);
            if (team.Length == 0 || !int.TryParse(piece.AsSpan(colon + 1), NumberStyles.None | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var every)
                || every is < 1 or > WeeklyPolicy.LongestCadence)
            {
                problems.Add(new("this is no team with its number of weeks", where, piece, $"<team>:<1 to {WeeklyPolicy.LongestCadence}>, such as payments:2,data:4", "Correct it, or leave the team out for every week"));
            }
            else if (!cadences.TryAdd(team, every))
            {
                problems.Add(new("the team stands there twice", where, team, Do: "Keep one of them"));
            }
        }

        return cadences;
    }

    private static DayRange? Days(string piece, List<Problem> problems)
    {
        const string where = $"{Section}__{nameof(Blackouts)}";
        var ends = piece.Split("..", StringSplitOptions.TrimEntries);
        if (ends.Length > 2 || Day(ends[0]) is not { } first || Day(ends[^1]) is not { } last)
        {
            problems.Add(new("this is neither a day nor a stretch of days", where, piece, "2026-11-26, or 2026-12-24..2027-01-02 with both days in it", "Correct it, and divide several by commas"));
            return null;
        }

        if (last < first || last.DayNumber - first.DayNumber >= LongestBlackout)
        {
            problems.Add(last < first
                ? new("the stretch ends before it begins", where, piece, Do: "Write the first day first")
                : new("the stretch is too long", where, piece, $"up to {LongestBlackout} days", $"Shorten it; {Section}__{nameof(IsOn)}=false turns weekly messages off"));
        }

        return new(first, last);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string[] Pieces(string? text) => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What the organisation's settings mean.</summary>
/// <param name="IsOn">Whether weekly messages are sent at all.</param>
/// <param name="Policy">When.</param>
internal sealed record WeeklySettings(bool IsOn, WeeklyPolicy Policy);
