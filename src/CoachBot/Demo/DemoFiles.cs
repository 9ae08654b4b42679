using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Core.Weekly;
using CoachBot.Files;
using CoachBot.Packs;

namespace CoachBot.Demo;

/// <summary>The demo's files beside the packs. Their dates are written as a day in so many months before now; those of the calendar, of so many weeks after this.</summary>
internal sealed partial class DemoFiles(PackFolder packs)
{
    private readonly string _folder = Path.Combine(packs.Path, "demo");

    public WorkFile People() => new("people.csv", File.ReadAllText(Path.Combine(_folder, "people.csv")));

    /// <summary>Postmortems and tickets, with their dates counted back from <paramref name="month"/>.</summary>
    public IReadOnlyList<WorkFile> Work(DateOnly month) =>
    [
        .. Directory.GetFiles(Path.Combine(_folder, "postmortems"), "*.md").Order(StringComparer.Ordinal)
            .Append(Path.Combine(_folder, "tickets.csv"))
            .Select(path => new WorkFile(Path.GetFileName(path), Dated(File.ReadAllText(path), month))),
    ];

    /// <summary>Shifts, pages and leave, with their dates counted from the week that has <paramref name="today"/>.</summary>
    public WorkFile Calendar(DateOnly today) => new("calendar.csv", DayOfWeek().Replace(File.ReadAllText(Path.Combine(_folder, "calendar.csv")), match =>
    {
        var week = IsoWeek.Of(today).Plus(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        return match.Groups[2].Success
            ? week.Monday.AddDays(int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : week.ToString();
    }));

    /// <summary>What the invented people already answered: person, work item or <c>*</c>, confirm or dispute.</summary>
    public IReadOnlyList<(string Person, string Item, string Decision)> Decisions() =>
    [
        .. File.ReadLines(Path.Combine(_folder, "decisions.csv")).Skip(1).Where(line => line.Length > 0)
            .Select(line => line.Split(',')).Select(cells => (cells[0], cells[1], cells[2])),
    ];

    private static string Dated(string text, DateOnly month) => MonthsBefore().Replace(text, match =>
    {
        var months = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        return month.AddMonths(-months).AddDays(day - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    });

    [GeneratedRegex(@"\{month-(\d)\.(\d\d)\}", RegexOptions.NonBacktracking)]
    private static partial Regex MonthsBefore();

    [GeneratedRegex(@"\{week([+-]\d)(?:\.([1-7]))?\}", RegexOptions.NonBacktracking)]
    private static partial Regex DayOfWeek();
}
