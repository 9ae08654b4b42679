using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Work;

#pragma warning disable CA5394 // Seeded on purpose.

namespace CoachBot.Core.Tests.Evidence;

public sealed class EvidenceBuilderTests
{
    private static readonly Contribution Priya = Some.Contribution("priya", ParticipantRole.Assignee, Some.Exercised(Involvement.Owned));
    private static readonly Contribution Tomas = Some.Contribution("tomas", ParticipantRole.Reviewer, Some.Exercised(Involvement.Executed));

    [Fact]
    public void A_contribution_becomes_one_draft_for_each_practice()
    {
        var part = Some.Contribution("priya", ParticipantRole.Assignee,
            Some.Exercised(Involvement.Owned, "secrets-rotation", 0.7, new TextSpan(0, 6), new TextSpan(7, 3)), Some.Exercised(Involvement.Executed, "runbook-writing"));

        var drafts = Build(Some.Work(), part);

        drafts.Select(draft => draft.Practice.Value).ShouldBe(["runbook-writing", "secrets-rotation"]);
        var draft = drafts[1];
        (draft.Person.Value, draft.Rung, draft.Strength).ShouldBe(("priya", Involvement.Owned, 0.7));
        draft.Quotes.ShouldBe([new(0, 6), new(7, 3)]);
        draft.Id.ShouldBe(EvidenceId.For(new("priya"), new("csv", "OPS-1"), new("secrets-rotation")));
    }

    [Fact]
    public void Nothing_is_derived_for_anybody_without_consent()
    {
        EvidenceBuilder.Build(Some.Work(), [Priya, Tomas], new HashSet<PersonId>()).ShouldBeEmpty();
        EvidenceBuilder.Build(Some.Work(), [Priya, Tomas], Consenting("tomas")).ShouldHaveSingleItem().Person.Value.ShouldBe("tomas");
    }

    [Fact]
    public void Open_work_gives_nothing() => Build(Some.Work(done: null), Priya).ShouldBeEmpty();

    [Fact]
    public void A_practice_without_a_quote_gives_nothing() =>
        Build(Some.Work(), Some.Contribution("priya", ParticipantRole.Assignee, Some.Exercised(Involvement.Led) with { Quotes = [] })).ShouldBeEmpty();

    [Theory]
    [InlineData(Scope.Component, Involvement.Owned)]
    [InlineData(Scope.Service, Involvement.Led)]
    [InlineData(Scope.MultiTeam, Involvement.Multiplied)]
    [InlineData(Scope.Organisation, Involvement.Shaped)]
    public void The_scope_caps_the_rung(Scope scope, Involvement cap)
    {
        Build(Some.Work(scope: scope), Some.Contribution("priya", ParticipantRole.Assignee, Some.Exercised(Involvement.Shaped))).Single().Rung.ShouldBe(cap);
        Build(Some.Work(scope: scope), Some.Contribution("priya", ParticipantRole.Assignee, Some.Exercised(Involvement.Supported))).Single().Rung.ShouldBe(Involvement.Supported);
    }

    [Theory]
    [InlineData(WorkKind.Postmortem, Involvement.Led)]
    [InlineData(WorkKind.Ticket, Involvement.Owned)]
    public void Work_that_states_no_scope_has_the_one_of_its_kind(WorkKind kind, Involvement cap) =>
        Build(Some.Work(kind), Some.Contribution("priya", ParticipantRole.Assignee, Some.Exercised(Involvement.Shaped))).Single().Rung.ShouldBe(cap);

    [Fact]
    public void Of_several_parts_the_highest_rung_and_the_highest_strength_count()
    {
        var draft = Build(Some.Work(scope: Scope.Service),
            Some.Contribution("priya", ParticipantRole.Shadow, Some.Exercised(Involvement.Supported, strength: 0.9, quotes: new TextSpan(0, 6))),
            Some.Contribution("priya", ParticipantRole.Commander, Some.Exercised(Involvement.Led, strength: 0.5, quotes: new TextSpan(7, 3)))).ShouldHaveSingleItem();

        (draft.Rung, draft.Strength).ShouldBe((Involvement.Led, 0.9));
        draft.Quotes.ShouldBe([new(7, 3), new(0, 6)], "the quotes of the highest rung come first");
    }

    [Fact]
    public void Keeps_at_most_three_quotes_each_once()
    {
        TextSpan[] quotes = [new(0, 1), new(0, 1), new(2, 1), new(4, 1), new(6, 1)];

        Build(Some.Work(), Some.Contribution("priya", ParticipantRole.Assignee, Some.Exercised(Involvement.Owned, quotes: quotes)))
            .Single().Quotes.ShouldBe([new(0, 1), new(2, 1), new(4, 1)]);
    }

    [Fact]
    public void Drafts_come_in_the_order_of_the_letters_codes_wherever_it_runs() =>
        Build(Some.Work(),
            Some.Contribution("adam", ParticipantRole.Assignee, Some.Exercised(Involvement.Owned, "co-op"), Some.Exercised(Involvement.Owned, "cob")),
            Some.Contribution("Zoe", ParticipantRole.Reviewer, Some.Exercised(Involvement.Owned)))
            .Select(draft => $"{draft.Person} {draft.Practice}").ShouldBe([$"Zoe {Some.Practice}", "adam co-op", "adam cob"]);

    [Fact]
    public void The_order_of_the_parts_never_changes_the_drafts() => Seeds.ForEach((random, seed) =>
    {
        var parts = Parts(random);
        var expected = Build(Some.Work(WorkKind.Postmortem), parts).Select(Text).ToList();

        random.Shuffle(parts);

        Build(Some.Work(WorkKind.Postmortem), parts).Select(Text).ShouldBe(expected, seed);
    });

    [Fact]
    public void Swapping_names_swaps_the_drafts_and_nothing_else() => Seeds.ForEach((random, seed) =>
    {
        var parts = Parts(random);
        var swapped = parts.Select(part => part with { Person = new(part.Person.Value == "priya" ? "tomas" : part.Person.Value == "tomas" ? "priya" : "ines") });

        Build(Some.Work(WorkKind.Postmortem), [.. swapped]).Select(Text).Order(StringComparer.Ordinal)
            .ShouldBe(Build(Some.Work(WorkKind.Postmortem), parts).Select(Text).Select(Swap).Order(StringComparer.Ordinal), seed);
    });

    private static string Text(EvidenceDraft draft) =>
        $"{draft.Person} {draft.Practice} {draft.Rung} {draft.Strength} {draft.Corroboration} {string.Join(' ', draft.Quotes)}";

    private static string Swap(string text) => text.StartsWith("priya", StringComparison.Ordinal) ? $"tomas{text[5..]}"
        : text.StartsWith("tomas", StringComparison.Ordinal) ? $"priya{text[5..]}" : text;

    // Few rungs, strengths and quotes, so that many are equal.
    private static Contribution[] Parts(Random random) => [.. Enumerable.Range(0, 6).Select(_ => Some.Contribution(
        new[] { "priya", "tomas", "ines" }[random.Next(3)],
        (ParticipantRole)random.Next(1, 8),
        [.. Enumerable.Range(0, 2).Select(_ => Some.Exercised((Involvement)random.Next(2, 4), $"practice-{random.Next(2)}", 0.5 + (random.Next(2) / 4.0),
            [.. Enumerable.Range(0, 2).Select(_ => new TextSpan(random.Next(4), 1 + random.Next(2)))]))]))];

    private static IReadOnlyList<EvidenceDraft> Build(WorkItem work, params Contribution[] contributions) =>
        EvidenceBuilder.Build(work, contributions, contributions.Select(part => part.Person).ToHashSet());

    private static HashSet<PersonId> Consenting(params string[] people) => [.. people.Select(person => new PersonId(person))];
}
