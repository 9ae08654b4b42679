using System.Globalization;
using CoachBot.Core.Work;

namespace CoachBot.Core.Levels;

/// <summary>What a rung still needs. Says it as a next step, never as a verdict.</summary>
/// <param name="Rung">The rung worked toward.</param>
/// <param name="Count">What there is.</param>
/// <param name="Needed">What it takes.</param>
public sealed record Missing(Involvement Rung, RungCount Count, LevelThreshold Needed)
{
    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six"];

    /// <summary>
    /// The rung that a person is working toward: the next one, or the highest seen in a single item if that is further,
    /// but never beyond the expected one. Null when nothing is missing.
    /// </summary>
    /// <param name="standing">Where the evidence puts them.</param>
    /// <param name="thresholds">What each rung needs.</param>
    /// <param name="expected">The rung their level expects; null without a target, when the next rung is always missing.</param>
    public static Missing? From(Standing standing, LevelThresholds thresholds, Involvement? expected)
    {
        var reached = (int)(standing.Demonstrated ?? 0);
        var ceiling = (int)(expected ?? Involvement.Shaped);
        if (reached >= ceiling)
        {
            return null;
        }

        var rung = (Involvement)Math.Min(ceiling, Math.Max(reached + 1, (int)(standing.HighestSeen ?? 0)));
        return new(rung, standing.Counts[rung], thresholds.For(rung));
    }

    /// <summary>The sentence for people, without a full stop: <c>1 of 3 months at led</c>.</summary>
    public override string ToString()
    {
        var months = Needed.Months - Count.Months;
        var vouched = Needed.Corroborated - Count.Corroborated;
        var parts = new List<string>();
        if (months > 0)
        {
            parts.Add(Count.Months == 0
                ? $"{Pieces(Needed.Months)} {How(Rung)}, in {Word(Needed.Months)} month{Plural(Needed.Months)}"
                : string.Create(CultureInfo.InvariantCulture, $"{Count.Months} of {Needed.Months} months at {EnumText.Of(Rung)}"));
        }

        // Months still to come may be vouched for as they come; say it only when they cannot be enough.
        if (vouched > Math.Max(0, months))
        {
            parts.Add($"{EnumText.Of(Rung)} needs {Word(vouched)} item{Plural(vouched)} someone else can vouch for");
        }

        return string.Join("; ", parts);
    }

    private static string Pieces(int count) => $"{Word(count)} piece{Plural(count)}";

    private static string Word(int count) =>
        count < Words.Length ? Words[count] : count.ToString(CultureInfo.InvariantCulture);

    private static string Plural(int count) => count == 1 ? "" : "s";

    private static string How(Involvement rung) => rung switch
    {
        Involvement.Supported => "done with somebody's help",
        Involvement.Executed => "done by yourself",
        Involvement.Owned => "carried from problem to result",
        Involvement.Led => "that you led or designed",
        Involvement.Multiplied => "that raised the standard across teams",
        Involvement.Shaped => "that shaped the whole organisation",
    };
}
