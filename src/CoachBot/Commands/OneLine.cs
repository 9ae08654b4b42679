using CoachBot.Core.Chat;

namespace CoachBot.Commands;

/// <summary>A title that somebody typed into a form.</summary>
internal static class OneLine
{
    public const int Longest = 120;

    public static FieldProblem? WhyNot(string field, string title) =>
        title.Length is > 0 and <= Longest && !title.AsSpan().ContainsAny('\r', '\n') ? null : new(field, $"Give it a title: one line of at most {Longest} letters.");
}
