namespace CoachBot.Core.Practices;

/// <summary>How statements of a section are meant.</summary>
internal enum StatementMood
{
    /// <summary>Tells what happened; an imperative in it is advice.</summary>
    Narrative = 1,

    /// <summary>A finished order: an imperative in it was carried out.</summary>
    DoneOrder,

    /// <summary>Written while it happened: the present tense tells what was done.</summary>
    Log,

    /// <summary>Not finished: whatever it says is a plan.</summary>
    Open,
}
