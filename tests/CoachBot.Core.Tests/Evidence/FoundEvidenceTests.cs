using CoachBot.Core.Evidence;
using CoachBot.Core.Findings;
using CoachBot.Core.People;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Evidence;

/// <summary>What was found besides the rules becomes drafts of its own, behind theirs.</summary>
public sealed class FoundEvidenceTests
{
    private static readonly Contribution Priya = Some.Contribution("priya", ParticipantRole.Assignee, Some.Exercised(Involvement.Owned, "secrets-rotation", 0.7));
    private static readonly IReadOnlySet<PersonId> Everybody = new HashSet<PersonId> { new("priya"), new("tomas") };

    [Fact]
    public void What_the_rules_found_comes_first_and_unchanged()
    {
        var rules = EvidenceBuilder.Build(Some.Work(), [Priya], Everybody);

        var drafts = Build(Found("alerting"), Found("secrets-rotation", rung: Involvement.Supported));

        drafts.Count.ShouldBe(2);
        (drafts[0] with { Quotes = rules[0].Quotes }).ShouldBe(rules[0]);
        drafts[0].Quotes.ShouldBe(rules[0].Quotes);
        (drafts[1].Practice.Value, drafts[1].FoundBy, drafts[1].Strength, drafts[1].Rung).ShouldBe(("alerting", "small-model", 0.5, Involvement.Owned));
    }

    [Fact]
    public void Several_sentences_of_one_practice_are_one_draft_at_the_highest_rung()
    {
        var draft = Build(
            Found("alerting", rung: Involvement.Executed, start: 30), Found("alerting", start: 20), Found("alerting", start: 0), Found("alerting", start: 10))[1];

        draft.Rung.ShouldBe(Involvement.Owned);
        draft.Quotes.Select(quote => quote.Start).ShouldBe([0, 10, 20]);
    }

    [Fact]
    public void Nobody_without_consent_or_without_a_part_has_any()
    {
        EvidenceBuilder.Build(Some.Work(), [Priya], new HashSet<PersonId>(), [Found("alerting")]).ShouldBeEmpty();
        Build(Found("alerting", person: "tomas")).ShouldHaveSingleItem().FoundBy.ShouldBeNull();
    }

    [Fact]
    public void Open_work_shows_nothing() => EvidenceBuilder.Build(Some.Work(done: null), [Priya], Everybody, [Found("alerting")]).ShouldBeEmpty();

    [Fact]
    public void The_scope_caps_the_rung() =>
        EvidenceBuilder.Build(Some.Work(scope: Scope.Component), [Priya], Everybody, [Found("alerting", rung: Involvement.Shaped)])[1].Rung.ShouldBe(Involvement.Owned);

    [Fact]
    public void Order_makes_no_difference()
    {
        PersonFinding[] findings = [Found("alerting"), Found("capacity-planning", start: 20), Found("alerting", start: 10)];

        Told(Build([.. findings.Reverse()])).ShouldBe(Told(Build(findings)));
    }

    private static string Told(IReadOnlyList<EvidenceDraft> drafts) =>
        string.Join('\n', drafts.Select(draft => $"{draft.Id} {draft.Rung} {draft.Strength} {draft.FoundBy} {string.Join(' ', draft.Quotes)}"));

    private static IReadOnlyList<EvidenceDraft> Build(params PersonFinding[] findings) => EvidenceBuilder.Build(Some.Work(), [Priya], Everybody, findings);

    private static PersonFinding Found(string practice, string person = "priya", Involvement rung = Involvement.Owned, int start = 0) =>
        new(new(person), new(practice), rung, new(start, 5), "small-model");
}
