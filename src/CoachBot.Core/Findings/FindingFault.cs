namespace CoachBot.Core.Findings;

/// <summary>Why a claim, or the person of one, is left out.</summary>
public enum FindingFault
{
    /// <summary>The catalogue has no such practice.</summary>
    UnknownPractice = 1,

    /// <summary>It is not said to have been exercised.</summary>
    NotExercised,

    /// <summary>There is no such rung.</summary>
    UnknownInvolvement,

    /// <summary>The quote is shorter or longer than any that is kept.</summary>
    QuoteLength,

    /// <summary>The quote does not stand in the text.</summary>
    NotInText,

    /// <summary>The quote stands where nobody tells anything: code, logs, quoted mail, tables of facts, orders to a machine.</summary>
    NotASentence,

    /// <summary>The sentence ties a cause to a person.</summary>
    Blames,

    /// <summary>The sentence holds characters that nobody sees, or speaks to whatever reads the text.</summary>
    Steers,

    /// <summary>The sentence does not tell it as done: it denies, asks, plans or only mentions.</summary>
    NotDone,

    /// <summary>The same was claimed before.</summary>
    Repeated,

    /// <summary>There are more than are kept of a text, or of a person in it.</summary>
    TooMany,

    /// <summary>The rules give nobody of that name a part. The finding stays, of nobody.</summary>
    NoPart,

    /// <summary>The sentence does not tell it of that person. The finding stays, of nobody.</summary>
    OfSomebodyElse,
}
