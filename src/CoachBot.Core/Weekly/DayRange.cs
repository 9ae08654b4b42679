namespace CoachBot.Core.Weekly;

/// <summary>Some days in a row.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last, itself included; not before the first.</param>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>Whether that day is one of them.</summary>
    public bool Has(DateOnly day) => day >= First && day <= Last;
}
