using System.Collections.Immutable;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices.Text;

/// <summary>One statement of a work item's text.</summary>
/// <param name="Span">Where it is, list markers and surrounding space excluded.</param>
/// <param name="Role">The section it stands in.</param>
/// <param name="Words">Its words.</param>
public sealed record Sentence(TextSpan Span, SectionRole Role, ImmutableArray<Word> Words)
{
    /// <summary>Whether it stands behind an empty checkbox: not done, whatever the item's state.</summary>
    public bool IsUnchecked { get; init; }

    /// <summary>Whether it was cut from a sentence that is too long to be read whole: what it tells stands apart from what it hangs on.</summary>
    public bool IsPiece { get; init; }

    /// <summary>What its words may give rise to; of a sentence that was cut off another, perhaps more than that.</summary>
    internal Clues Clues { get; } = ClueWords.In(Words);

    /// <summary>Whether it asks.</summary>
    public bool IsQuestion { get; init; }
}
