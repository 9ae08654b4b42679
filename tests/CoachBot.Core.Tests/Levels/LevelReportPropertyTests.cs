using System.Text;
using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;
using CoachBot.Core.People;

namespace CoachBot.Core.Tests.Levels;

public sealed class LevelReportPropertyTests
{
    [Fact]
    public void The_order_of_arrival_never_changes_the_report() => Seeds.ForEach((random, seed) =>
    {
        var some = new RandomCase(random);

        ReportText.ShouldBeSame(some.Text(some.Shuffled()), some.Text(), seed);
    });

    [Fact]
    public void A_copy_never_changes_the_report() => Seeds.ForEach((random, seed) =>
    {
        var some = new RandomCase(random);
        if (some.CopyOfSomething() is { } copy)
        {
            ReportText.ShouldBeSame(some.Text([.. copy, .. some.Evidence]), some.Text(), seed);
            ReportText.ShouldBeSame(some.Text([.. some.Evidence, .. copy]), some.Text(), seed);
        }
    });

    [Fact]
    public void Confirmed_evidence_that_is_no_copy_never_lowers_a_rung() => Seeds.ForEach((random, seed) =>
    {
        var some = new RandomCase(random);
        var before = Vector(some.Report());

        List<EvidenceItem> more = [.. some.NewWork()];
        if (some.OneMoreOfOldWork() is { } piece)
        {
            more.Add(piece);
        }

        // A piece that was only proposed is confirmed now; one that was confirmed stays as it was.
        var evidence = more.Concat(some.Evidence.Where(old => more.TrueForAll(piece => piece.Id != old.Id || old.Status == EvidenceStatus.Confirmed)))
            .GroupBy(piece => piece.Id).Select(same => same.Last()).ToList();
        var after = Vector(some.Report(evidence));

        before.Zip(after).ShouldAllBe(rungs => rungs.Second >= rungs.First, seed);
    });

    [Fact]
    public void The_same_evidence_gives_the_same_bytes() => Seeds.ForEach((random, seed) =>
    {
        var again = random.Next();
        var one = Bytes(again);

        using var elsewhere = new InCulture("cs-CZ");
        Bytes(again).ShouldBe(one, seed);
    });

    [Fact]
    public void Renaming_the_person_changes_nothing() => Seeds.ForEach((random, seed) =>
    {
        var some = new RandomCase(random);
        var renamed = some.Shuffled().ConvertAll(piece => piece with
        {
            Person = new("zoe"),
            Id = EvidenceId.For(new("zoe"), piece.Work, piece.Practice),
        });

        var report = LevelReportBuilder.Build(Some.PersonAt("mid") with { Id = new("zoe"), Name = "Zoe" }, some.Framework, renamed, Exposure.None, Some.Today);

        var back = renamed.Aggregate(ReportText.Of(report), (text, piece) => text.Replace(piece.Id.Value, IdOf("priya", piece), StringComparison.Ordinal))
            .Replace("zoe", "priya", StringComparison.Ordinal);
        ReportText.ShouldBeSame(back, some.Text(), seed);
    });

    [Fact]
    public void Splitting_work_within_its_month_never_changes_the_vector() => Seeds.ForEach((random, seed) =>
    {
        var some = new RandomCase(random);
        var month = Some.At("2026-05-01");
        var whole = some.NewWork().ConvertAll(piece => piece with { DoneAt = month });
        var parts = whole.SelectMany(piece => Enumerable.Range(1, 10).Select(part => Part(piece, whole[0].Work.ExternalId, part)));

        Vector(some.Report([.. some.Evidence, .. whole, .. parts])).ShouldBe(Vector(some.Report([.. some.Evidence, .. whole])), seed);
    });

    private static EvidenceItem Part(EvidenceItem piece, string work, int part)
    {
        var key = piece.Work with { ExternalId = $"{work}-{part}" };
        return piece with
        {
            Id = EvidenceId.For(piece.Person, key, piece.Practice),
            Work = key,
            Fingerprint = $"{piece.Fingerprint} {part}",
            DoneAt = piece.DoneAt.AddDays(part),
        };
    }

    private static string IdOf(string person, EvidenceItem piece) => EvidenceId.For(new PersonId(person), piece.Work, piece.Practice).Value;

    private static List<int> Vector(LevelReport report) => [.. report.Lines.Select(line => (int)(line.Standing.Demonstrated ?? 0))];

#pragma warning disable CA5394 // Seeded on purpose.
    private static byte[] Bytes(int seed) => Encoding.UTF8.GetBytes(new RandomCase(new Random(seed)).Text());
#pragma warning restore CA5394
}
