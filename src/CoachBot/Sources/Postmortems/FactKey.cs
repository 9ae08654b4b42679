namespace CoachBot.Sources.Postmortems;

/// <summary>What a fact about a postmortem is about.</summary>
internal enum FactKey
{
    Id = 1,
    Title,
    Date,
    Start,
    End,
    Status,
    Team,
    Scope,
    Url,
    Commander,
    Communications,
    Scribe,
    Responder,
    Shadow,
    Author,

    /// <summary>A fact that is known to be one, and of no use here.</summary>
    Other,
}
