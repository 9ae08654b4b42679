namespace CoachBot.Core.Weekly;

/// <summary>Why somebody is not written to at the hour that they chose.</summary>
public enum WeeklySilence
{
    /// <summary>Their team is not written to in this week.</summary>
    Cadence = 1,

    /// <summary>They, or their team, want a quiet week.</summary>
    QuietWeek,

    /// <summary>They have paused, or CoachBot did because nothing was answered.</summary>
    Pause,

    /// <summary>The organisation writes to nobody on that day.</summary>
    Blackout,

    /// <summary>They are on leave.</summary>
    Leave,

    /// <summary>They are on call.</summary>
    Shift,

    /// <summary>They were paged in the night before.</summary>
    NightPage,
}
