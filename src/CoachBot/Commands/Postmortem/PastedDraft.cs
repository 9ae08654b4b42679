using System.Globalization;
using CoachBot.Core.Chat;

namespace CoachBot.Commands.Postmortem;

/// <summary>A postmortem that somebody pastes, as they answered.</summary>
internal sealed record PastedDraft
{
    public const string TitleField = "title";
    public const string DateField = "date";

    /// <summary>How many fields hold the text; one holds 3,000 letters.</summary>
    public const int Parts = 4;

    public const int LongestPart = 3_000;

    public string Title { get; init; } = "";

    public string Date { get; init; } = "";

    /// <summary>As it was pasted, its parts one below the other.</summary>
    public string Text { get; init; } = "";

    /// <param name="part">From 1.</param>
    public static string TextField(int part) => string.Create(CultureInfo.InvariantCulture, $"text-{part}");

    public static PastedDraft Read(FormRequest request) => new()
    {
        Title = request.One(TitleField),
        Date = request.One(DateField),
        Text = string.Join('\n', Enumerable.Range(1, Parts).Select(part => request.All(TextField(part)) is [var text, ..] ? text.ReplaceLineEndings("\n") : "")
            .Where(part => part.Trim().Length > 0)),
    };

    /// <summary>A text cut between lines into what the fields hold; what is longer than all of them is left out.</summary>
    public static IReadOnlyList<string> Cut(string text)
    {
        var parts = new List<string>();
        for (var rest = text.ReplaceLineEndings("\n").Trim(); rest.Length > 0 && parts.Count < Parts;)
        {
            var end = rest.Length <= LongestPart ? rest.Length
                : rest.LastIndexOf('\n', LongestPart - 1) is var line and > 0 ? line
                : char.IsHighSurrogate(rest[LongestPart - 1]) ? LongestPart - 1
                : LongestPart;
            parts.Add(rest[..end]);
            rest = rest[end..];
            rest = rest.StartsWith('\n') ? rest[1..] : rest;
        }

        return parts;
    }

    /// <summary>The text, with the title and the date above it that were given beside it.</summary>
    public string WithFacts() =>
        (Title.Length == 0 ? "" : $"# {Title}\n\n") + (Date.Length == 0 ? "" : $"**Date:** {Date}\n\n") + Text;
}
