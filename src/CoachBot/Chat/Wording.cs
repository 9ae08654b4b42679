using System.Globalization;
using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;
using CoachBot.Core.Work;
using CoachBot.Packs;
using CoachBot.Pipeline;

namespace CoachBot.Chat;

/// <summary>Words and forms that several replies share.</summary>
internal static class Wording
{
    public const string TeamFigures = "Figures like this are a team's; they are never counted for a person.";

    public const string Horizons = "The horizons count from the start in the role. CoachBot does not track them: it knows no start date.";

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The calendar day work was done on. Days of work are UTC days: the level rule counts in them.</summary>
    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy", English);

    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", English);

    /// <summary>A moment in the reader's own zone.</summary>
    public static string Moment(DateTimeOffset at, Person reader)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(reader.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        return TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy HH:mm", English);
    }

    /// <summary>Where a quote is from: <c>CHK-115, 14 May 2026</c>.</summary>
    public static string Citation(EvidenceItem item) => $"{item.Work.ExternalId}, {Day(item.DoneAt)}";

    /// <summary>A filled bar with words beside it: <c>▰▰▰▱▱ Proficient (3 of 5)</c>.</summary>
    public static string Bar(Framework framework, Proficiency? reached)
    {
        var order = reached?.Order ?? 0;
        var bar = new string('\u25b0', order) + new string('\u25b1', framework.Scale.Count - order);
        return reached is null ? $"{bar} {(framework.Scale.Count == 1 ? $"{framework.Scale[0].Title} " : "")}not yet shown" : $"{bar} {Of(framework, reached)}";
    }

    /// <summary>A step with its place in the scale; a scale of one step has no places.</summary>
    public static string Of(Framework framework, Proficiency step) =>
        framework.Scale.Count == 1 ? step.Title : $"{step.Title} ({step.Order} of {framework.Scale.Count})";

    /// <summary>What a level asks for: <c>Mid-Level asks for Proficient (3 of 5)</c>; where the levels are the scale, its step alone; where there is one step, its rung.</summary>
    public static string Asks(Framework framework, Level level, Proficiency step) =>
        string.Create(CultureInfo.InvariantCulture, $"{level.Title} asks for {AskedStep(framework, level, step)}");

    private static string AskedStep(Framework framework, Level level, Proficiency step) =>
        framework.Scale.Count == 1 ? Rung(step.Rung)
        : step.Id == level.Id ? string.Create(CultureInfo.InvariantCulture, $"{step.Order} of {framework.Scale.Count}")
        : Of(framework, step);

    /// <summary>What a level asks for where it has no one answer: nothing, or a different step on each track.</summary>
    public static string AsksByTrack(Framework framework, Level level, Competency competency)
    {
        var steps = competency.Expectations.Where(expectation => expectation.Level == level.Id && expectation.Track is not null)
            .Select(expectation => $"{Of(framework, expectation.Proficiency)} on the {expectation.Track} track").ToList();
        return steps.Count == 0 ? $"{level.Title} asks for nothing here" : $"{level.Title} asks for {string.Join(", ", steps)}";
    }

    /// <summary>What of the framework is not its source's own word; empty, or sentences with a blank after them.</summary>
    public static string Interpreted(Framework framework)
    {
        return InterpretedParts.Of(framework) is { } sentences ? $"{sentences} " : "";
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>That a newer version of the framework waits to be looked at; empty when none does.</summary>
    public static string Newer(ReportWithEvidence read, bool isUsual) => read.Newer is null ? ""
        : $"This is by the version of the framework that you know; a newer one reads some of it differently: /mylevel{(isUsual ? "" : $" in {read.Report.Framework.Id}")} shows what.";

    public static string Rung(Involvement rung) => EnumText.Of(rung);

    public static string Vouched(Corroboration corroboration) => corroboration switch
    {
        Corroboration.Self => "self-reported",
        Corroboration.Artefact => "named by the source",
        Corroboration.CoSigned => "co-signed",
    };

    /// <summary>What found these pieces, where the rules did not: <c>Found by small-model</c>.</summary>
    public static string FoundBy(IEnumerable<EvidenceItem> items) =>
        $"Found by {string.Join(" and ", items.Select(item => item.FoundBy).OfType<string>().Distinct().Order(StringComparer.Ordinal))}";

    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
