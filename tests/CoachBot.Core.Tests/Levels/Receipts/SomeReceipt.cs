using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;
using CoachBot.Core.Levels.Receipts;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Levels.Receipts;

/// <summary>The receipt of somebody at the level mid, which expects to have led, with one competency.</summary>
internal static class SomeReceipt
{
    public const string Sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public static LevelReceipt Of(IReadOnlyCollection<EvidenceItem> evidence) => Of(evidence, new SourceState(Sha256, null));

    public static LevelReceipt Of(IReadOnlyCollection<EvidenceItem> evidence, SourceState state)
    {
        var person = Some.PersonAt("mid") with { Name = "Priya Raman" };
        var framework = Some.Framework(
            Some.Competency() with { Expectations = [Some.Expects("mid", Involvement.Led)] },
            Some.Competency() with { Id = new("lead-time"), IsTeamFigure = true, Practices = [] });
        var exposure = new Exposure(true, new HashSet<PracticeId> { new("observability"), new("alerting") });
        var sources = evidence.SelectMany(piece => piece.Quotes.Select(quote => new SourceRevision(piece.Work, quote.Revision))).Distinct().ToDictionary(source => source, _ => state);
        return LevelReceipt.Of(person, LevelReportBuilder.Build(person, framework, evidence, exposure, Some.Today), evidence, exposure, sources);
    }
}
