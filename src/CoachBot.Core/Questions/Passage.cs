using CoachBot.Core.Work;

namespace CoachBot.Core.Questions;

/// <summary>A short text that may answer a question, with where it is from. What is found is the asker's own, or nobody's.</summary>
/// <param name="Kind">What it speaks of.</param>
/// <param name="Text">What it says; shown literally.</param>
/// <param name="Citation">Where it is from, in the words that are shown behind it.</param>
/// <param name="Command">The message that shows more of it: <c>/mylevel ci-cd</c>.</param>
public sealed record Passage(PassageKind Kind, string Text, string Citation, string Command)
{
    /// <summary>What people ask for it by beside its own words, such as a title or a month. Searched, never shown.</summary>
    public string AlsoAskedBy { get; init; } = "";

    /// <summary>The title of what it is about, such as a competency; empty for nothing in particular. A question that names that means it.</summary>
    public string Topic { get; init; } = "";

    /// <summary>The work item that it stands in; null for a text that is in none.</summary>
    public WorkKey? Work { get; init; }
}

/// <summary>What a passage speaks of.</summary>
public enum PassageKind
{
    /// <summary>A quote of a piece of the asker's evidence.</summary>
    Evidence = 1,

    /// <summary>A line of the asker's level report.</summary>
    Report,

    /// <summary>A next step of the asker.</summary>
    Step,

    /// <summary>What the asker's framework says.</summary>
    Framework,

    /// <summary>How CoachBot works.</summary>
    Help,
}
