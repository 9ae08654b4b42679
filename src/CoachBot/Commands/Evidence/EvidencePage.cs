using System.Globalization;

namespace CoachBot.Commands.Evidence;

/// <summary>Which part of two lists is shown: a page of both, or all.</summary>
/// <param name="Number">From 1; 0 for all.</param>
internal readonly record struct EvidencePage(int Number)
{
    public bool IsAll => Number == 0;

    /// <summary>What was typed behind the form; null for what is no page.</summary>
    public static EvidencePage? Of(string typed) =>
        typed.Length == 0 ? new(1)
        : typed.Equals("all", StringComparison.OrdinalIgnoreCase) ? new(0)
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? new EvidencePage(number)
        : null;

    public static int Count(int items, int size) => (items + size - 1) / size;

    /// <summary>The last page where this one lies behind it.</summary>
    public EvidencePage Within(int pages) => IsAll ? this : new(Math.Min(Number, pages));

    /// <summary>The place of its first item, from 1.</summary>
    public int First(int size) => ((Number - 1) * size) + 1;

    public IReadOnlyList<T> Of<T>(List<T> items, int size) => IsAll ? items : [.. items.Skip(First(size) - 1).Take(size)];
}
