using System.Globalization;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Chat;

/// <summary>What a hit rests on and what it is worth, in the words that chat and the command line share.</summary>
internal static class ExplainedHit
{
    private const int LongestQuote = 100;

    public static string BasisOf(SentenceHit hit) => Basis(hit.Basis) + (hit.Sign is { IsHint: true } ? ", only a hint" : "");

    public static string ReasonOf(HitReason reason) => reason switch
    {
        HitReason.Done => "told as done",
        HitReason.Intended => "it is meant to be done",
        HitReason.Unfinished => "the item, follow-up or checkbox is not done",
        HitReason.Denied => "it is said to be missing or not done",
        HitReason.Asked => "it is a question",
        HitReason.Hearsay => "somebody only says so",
        HitReason.NotTold => "nothing says that it was done",
    };

    /// <summary>What an act counts, and where that comes from: <c>an act, 0.65, in the title ×0.95 = 0.617</c>.</summary>
    public static string WorthOf(SentenceHit hit) => string.Create(CultureInfo.InvariantCulture,
        $"{BasisOf(hit)}, {Figure(DetectorStrength.Of(hit.Basis))}, {PlaceOf(hit.Section)} ×{DetectorStrength.In(hit.Section):0.0#} = {Figure(hit.Strength)}");

    /// <summary>How strengths add up: <c>0.842 = 1 − (1 − 0.65)(1 − 0.55)</c>; the figure alone where there is one.</summary>
    public static string SumOf(IReadOnlyList<double> strengths) => strengths.Count == 1 ? Figure(strengths[0])
        : $"{Figure(TextReading.Combine(strengths))} = 1 − {string.Concat(strengths.Select(strength => $"(1 − {Figure(strength)})"))}";

    public static string Figure(double strength) => strength.ToString("0.00#", CultureInfo.InvariantCulture);

    public static string PlaceOf(SectionRole section) => section switch
    {
        SectionRole.Title => "in the title",
        SectionRole.Body => "in the body",
        SectionRole.Timeline => "in the timeline",
        SectionRole.Mitigation => "in the repair",
        SectionRole.FollowUps => "among the follow-ups",
        SectionRole.RootCause => "among the causes",
        SectionRole.Impact => "in the impact",
        SectionRole.Lessons => "among the lessons",
        SectionRole.Metadata => "among the facts of the document",
        SectionRole.Verbatim => "in quoted output",
        SectionRole.Files => "among the files",
    };

    /// <summary>A quote in one line, cut where it is long.</summary>
    public static string Line(string quote)
    {
        var line = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestQuote ? line : line[..(char.IsHighSurrogate(line[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)] + "…";
    }

    private static string Basis(HitBasis basis) => basis switch
    {
        HitBasis.Act => "an act",
        HitBasis.Deed => "a verb and what it acts on",
        HitBasis.Order => "a heading that orders it",
        HitBasis.ChangedTopic => "a subject that was changed",
        HitBasis.ToldTopic => "a subject where deeds are told",
        HitBasis.TitleTopic => "a subject in the title",
        HitBasis.PlannedTopic => "a subject of plans",
        HitBasis.Topic => "a subject",
        HitBasis.File => "a file that was changed",
        HitBasis.Kind => "the kind of work",
    };
}
