using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CoachBot.Core;

/// <summary>
/// The written form of an enum value wherever it leaves the process: kebab-case of its name
/// (<c>MultiTeam</c> is <c>multi-team</c>). Packs, SQL rows, JSON and chat all use this one form.
/// </summary>
public static class EnumText
{
    /// <summary>The kebab-case text of <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not a named value of the enum.</exception>
    public static string Of<T>(T value) where T : struct, Enum =>
        Table<T>.Texts.TryGetValue(value, out var text)
            ? text
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name} has no such value.");

    /// <summary>Reads a text written by <see cref="Of{T}"/>; exact, lower case only.</summary>
    public static bool TryParse<T>([NotNullWhen(true)] string? text, out T value) where T : struct, Enum
    {
        value = default;
        return text is not null && Table<T>.Values.TryGetValue(text, out value);
    }

    /// <summary>Reads a text that this program itself wrote.</summary>
    /// <exception cref="FormatException">The text is none of the allowed ones; the message lists them.</exception>
    public static T Parse<T>(string text) where T : struct, Enum =>
        TryParse<T>(text, out var value)
            ? value
            : throw new FormatException($"'{text}' is no {typeof(T).Name}; allowed: {string.Join(", ", All<T>())}.");

    /// <summary>All texts of the enum, in the order of its values.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Table<T>.Ordered;

    private static string Kebab(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static class Table<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Texts =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Kebab(value.ToString()));

        public static readonly FrozenDictionary<string, T> Values =
            Texts.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static readonly IReadOnlyList<string> Ordered = [.. Enum.GetValues<T>().Select(value => Texts[value])];
    }
}
