using CoachBot.Core.Evidence;

namespace CoachBot.Core.Narration;

/// <summary>What a text that a model wrote may draw on, and how long it may be.</summary>
public sealed record NarrationBounds
{
    /// <summary>What it was written from. Figures, names, abbreviations, addresses and quoted words must stand in one of these.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Names that must not be said unless they stand in the sources.</summary>
    public required NameIndex Names { get; init; }

    /// <summary>The words that English is recognised by.</summary>
    public required KnownWords Words { get; init; }

    /// <summary>The most characters; 1 or more.</summary>
    public required int MostLetters { get; init; }

    /// <summary>The most sentences; 1 or more.</summary>
    public required int MostSentences { get; init; }
}
