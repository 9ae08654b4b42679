using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Files;
using CoachBot.Packs;

namespace CoachBot.Demo;

/// <summary>The demo's files beside the packs. Their dates are written as a day in so many months before now.</summary>
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
}
