using System.Text;
using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;
using CoachBot.Core.Levels.Receipts;
using CoachBot.Core.People;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Levels.Receipts;

/// <summary>What a receipt holds, and what it does not.</summary>
public sealed class LevelReceiptTests
{
    [Fact]
    public void Its_canonical_form_is_this_for_ever()
    {
        var text = Text(SomeReceipt.Of([Some.Evidence("A-1", Involvement.Owned, "2026-01-10T08:30")], new(SomeReceipt.Sha256, new DateOnly(2026, 5, 1))));

        text.ShouldBe(
            """
            {"format":"coachbot-level-receipt","version":1,"rule":{"version":1,"qualifyingWeight":50,"staleAfterMonths":12},"asOf":"2026-06-15T12:00:00.0000000Z","person":"priya","consent":"on","target":{"level":"mid","track":null},
            "framework":{"id":"ladder","title":"Ladder","source":"written for the tests","hash":"hash","interpretation":[],"scale":[{"id":"1","order":1,"title":"1","rung":"supported"},{"id":"2","order":2,"title":"2","rung":"executed"},{"id":"3","order":3,"title":"3","rung":"owned"},{"id":"4","order":4,"title":"4","rung":"led"},{"id":"5","order":5,"title":"5","rung":"multiplied"}],
            "levels":[{"id":"entry","order":1,"title":"Entry"},{"id":"mid","order":2,"title":"Mid"},{"id":"senior","order":3,"title":"Senior"}],"tracks":[],
            "thresholds":[{"rung":"supported","months":1,"corroborated":0},{"rung":"executed","months":2,"corroborated":0},{"rung":"owned","months":3,"corroborated":1},{"rung":"led","months":3,"corroborated":2},{"rung":"multiplied","months":3,"corroborated":2},{"rung":"shaped","months":3,"corroborated":2}],
            "competencies":[{"id":"production-operations","title":"Production operations","trackTitles":[],"practices":[{"practice":"incident-response","weight":100,"proposed":false}],"expectations":[{"level":"mid","track":null,"proficiency":"4","descriptor":null}]}]},
            "exposure":{"hasData":true,"practices":["alerting","observability"]},
            "evidence":[{"id":"ID","work":{"source":"csv","id":"A-1"},"title":"Title of A-1","doneAt":"2026-01-10T08:30:00.0000000Z","fingerprint":"text of A-1","practice":"incident-response","rung":"owned","corroboration":"artefact","quotes":[{"revision":1,"sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","redactedOn":"2026-05-01","start":0,"length":34,"text":"what A-1 says of incident-response"}]}],
            "lines":[{"competency":"production-operations","title":"Production operations","state":"in-progress","expected":"4","demonstrated":"supported","proficiency":"1","missing":{"rung":"owned","months":1,"neededMonths":3,"corroborated":1,"neededCorroborated":1},"meets":null,"selfReported":false,"lastSeen":null,
            "counts":[{"rung":"supported","months":1,"corroborated":1,"items":[["ID"]]},{"rung":"executed","months":1,"corroborated":1,"items":[["ID"]]},{"rung":"owned","months":1,"corroborated":1,"items":[["ID"]]},{"rung":"led","months":0,"corroborated":0,"items":[]},{"rung":"multiplied","months":0,"corroborated":0,"items":[]},{"rung":"shaped","months":0,"corroborated":0,"items":[]}]}]}
            """.ReplaceLineEndings("").Replace("ID", Id("A-1"), StringComparison.Ordinal));
    }

    [Fact]
    public void Only_confirmed_evidence_up_to_its_date_is_in_it_oldest_first()
    {
        var receipt = SomeReceipt.Of(
        [
            Some.Evidence("A-3", Involvement.Owned, "2026-03-10"),
            Some.Evidence("A-1", Involvement.Owned, "2026-01-10"),
            Some.Evidence("A-2", Involvement.Owned, "2026-02-10", status: EvidenceStatus.Proposed),
            Some.Evidence("A-4", Involvement.Owned, "2026-02-10", status: EvidenceStatus.Disputed),
            Some.Evidence("A-5", Involvement.Owned, "2026-06-16"),
            Some.Evidence("A-3", Involvement.Owned, "2026-03-10", practice: "alerting"),
        ]);

        receipt.Evidence.Select(one => $"{one.Piece.Work.ExternalId} {one.Piece.Practice}").ShouldBe(["A-1 incident-response", "A-3 alerting", "A-3 incident-response"]);
    }

    [Fact]
    public void The_persons_name_and_a_teams_figures_are_not_in_it()
    {
        var text = Text(SomeReceipt.Of([Some.Evidence("A-1", Involvement.Owned, "2026-01-10")]));

        text.ShouldContain("\"person\":\"priya\"");
        text.ShouldNotContain("Raman");
        text.ShouldNotContain("lead-time");
    }

    [Fact]
    public void A_quote_whose_source_is_not_known_is_no_receipt()
    {
        var (person, evidence) = (Some.PersonAt("mid"), Some.Evidence("A-1", Involvement.Owned, "2026-01-10"));
        var report = LevelReportBuilder.Build(person, Some.Framework(Some.Competency()), [evidence], Exposure.None, Some.Today);

        Should.Throw<KeyNotFoundException>(() => LevelReceipt.Of(person, report, [evidence], Exposure.None, new Dictionary<SourceRevision, SourceState>()));
    }

    [Fact]
    public void Half_a_letter_in_a_text_is_written_as_a_sign_for_it_and_still_replays()
    {
        var torn = Some.Evidence("A-1", Involvement.Owned, "2026-01-10") with { Title = "cut \ud83d", Quotes = [new(1, new(0, 5), "cut \ud83d")] };

        var receipt = SomeReceipt.Of([torn]);

        Text(receipt).ShouldContain("cut \ufffd");
        ReceiptReplay.Of(receipt.ToBytes()).Problem.ShouldBeNull();
    }

    private static string Text(LevelReceipt receipt) => Encoding.UTF8.GetString(receipt.ToBytes());

    private static string Id(string work) => EvidenceId.For(new PersonId("priya"), new WorkKey("csv", work), new(Some.Practice)).Value;
}
