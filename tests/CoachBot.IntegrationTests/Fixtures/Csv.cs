namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>Writes tables as trackers and directories export them.</summary>
internal static class Csv
{
    public static string Of(string header, IEnumerable<IEnumerable<string>> rows) =>
        $"{header}\n{string.Concat(rows.Select(row => $"{string.Join(',', row.Select(Cell))}\n"))}";

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
