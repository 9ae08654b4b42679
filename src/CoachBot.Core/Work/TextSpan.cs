namespace CoachBot.Core.Work;

/// <summary>A piece of a text: UTF-16 offset and length, both zero or more.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset just behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The literal characters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within <paramref name="text"/>.</exception>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>Whether the two share a character, or one contains the other's start.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly within this one.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;
}

/// <summary>A part of a work item's text with one meaning.</summary>
/// <param name="Role">What the part is.</param>
/// <param name="Span">Where it is, headings excluded.</param>
public sealed record TextSection(SectionRole Role, TextSpan Span)
{
    /// <summary>Whose account it is, as named among the participants: what it tells of nobody they did, and "I" means them unless it also speaks of them by name. Null for nobody's.</summary>
    public string? Speaker { get; init; }
}

/// <summary>What the parts of a work item's text are for.</summary>
public enum SectionRole
{
    /// <summary>The title.</summary>
    Title = 1,

    /// <summary>Names, dates and other facts about the document; never tells what anybody did.</summary>
    Metadata,

    /// <summary>What happened in short; also any part of unknown purpose.</summary>
    Body,

    /// <summary>Who and what was affected.</summary>
    Impact,

    /// <summary>Why it happened.</summary>
    RootCause,

    /// <summary>What happened when.</summary>
    Timeline,

    /// <summary>How it was noticed and repaired.</summary>
    Mitigation,

    /// <summary>What is left to do.</summary>
    FollowUps,

    /// <summary>What was learned.</summary>
    Lessons,

    /// <summary>Code, logs, quoted output: nothing in it is anybody's sentence.</summary>
    Verbatim,

    /// <summary>The files that a change touched, one a line, as its source lists them.</summary>
    Files,
}
