namespace CoachBot.Benchmarks.Soaks.WeeklyFaults;

/// <summary>What goes wrong with a call.</summary>
internal enum SlackFault
{
    None = 1,

    /// <summary>429, with how long to wait.</summary>
    Limited,

    /// <summary>Carried out; the connection is cut before the answer.</summary>
    AnswerLost,

    /// <summary>Carried out; the answer never comes and the connection stays.</summary>
    AnswerHangs,

    /// <summary>Carried out; what answers is a proxy with 503.</summary>
    AnsweredByProxy,

    /// <summary>Carried out; Slack says that something failed.</summary>
    SaysItFailed,

    /// <summary>Carried out up to 30 seconds after it left its host; the connection is cut.</summary>
    Late,

    /// <summary>The same; the connection stays.</summary>
    LateAndHangs,

    /// <summary>Never carried out; the connection is cut.</summary>
    Never,

    /// <summary>Never carried out; the connection stays.</summary>
    NeverAndHangs,

    /// <summary>Never carried out, with 500.</summary>
    Failed,

    /// <summary>It arrived more than 30 seconds after it left: never carried out, by Slack's promise.</summary>
    TooOld,
}
