using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;
using CoachBot.Core.Practices;

namespace CoachBot.Core.Growth;

/// <summary>A proposed next step for one person.</summary>
/// <param name="Action">The catalogued step.</param>
/// <param name="Practice">The practice it exercises.</param>
/// <param name="Gap">The line of the report it would move.</param>
/// <param name="Missing">What that line still needs.</param>
/// <param name="Opportunity">Open, unowned work to do it on; null means self-directed.</param>
public sealed record NextAction(
    GrowthAction Action,
    Practice Practice,
    Competency Gap,
    Missing Missing,
    Opportunity? Opportunity);
