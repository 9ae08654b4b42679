using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Evidence;

/// <summary>Nobody's own word corroborates themselves.</summary>
public sealed class CorroborationTests
{
    public static TheoryData<WorkKind> Documents => [WorkKind.Postmortem, WorkKind.HandOver];

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_the_subject_alone_wrote_is_their_own_word(WorkKind kind) => Of(kind, ["priya"], ["priya"]).ShouldBe(Corroboration.Self);

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_nobody_signed_is_the_subjects_own_word(WorkKind kind) => Of(kind, [], []).ShouldBe(Corroboration.Self);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Another_author_vouches(WorkKind kind)
    {
        Of(kind, ["tomas"], ["tomas"]).ShouldBe(Corroboration.Artefact);
        Of(kind, ["priya", "tomas"], ["priya", "tomas"]).ShouldBe(Corroboration.Artefact);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void An_author_whom_the_directory_does_not_know_vouches_for_others_but_for_no_co_author(WorkKind kind)
    {
        Of(kind, ["Ines Prado"], []).ShouldBe(Corroboration.Artefact);
        Of(kind, ["priya", "Ines Prado"], ["priya"]).ShouldBe(Corroboration.Self, "a name is easily invented");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void An_author_named_twice_is_still_one(WorkKind kind)
    {
        Of(kind, ["priya", "priya"], ["priya"]).ShouldBe(Corroboration.Self);
        Of(kind, ["priya", "@priya"], ["priya", "@priya"]).ShouldBe(Corroboration.Self, "both names are hers");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void An_author_vouches_though_their_own_consent_is_off(WorkKind kind)
    {
        var work = Some.Work(kind, participants: [Author("tomas")]);

        EvidenceBuilder.Build(work, [Part("priya"), Wrote("tomas")], new HashSet<PersonId> { new("priya") })
            .ShouldHaveSingleItem().Corroboration.ShouldBe(Corroboration.Artefact);
    }

    [Fact]
    public void Two_authors_vouch_for_each_other()
    {
        var work = Some.Work(WorkKind.Postmortem, participants: [Author("priya"), Author("tomas")]);

        EvidenceBuilder.Build(work, [Wrote("priya"), Wrote("tomas")], new HashSet<PersonId> { new("priya"), new("tomas") })
            .ShouldAllBe(draft => draft.Corroboration == Corroboration.Artefact);
    }

    [Fact]
    public void Taking_part_without_writing_vouches_for_nobody()
    {
        var work = Some.Work(WorkKind.Postmortem, participants: [Author("priya"), new("tomas", ParticipantRole.Responder, null)]);

        EvidenceBuilder.Build(work, [Wrote("priya"), Part("tomas")], new HashSet<PersonId> { new("priya") })
            .ShouldHaveSingleItem().Corroboration.ShouldBe(Corroboration.Self);
    }

    [Fact]
    public void A_ticket_is_named_by_its_tracker() => Of(WorkKind.Ticket, ["priya"], ["priya"]).ShouldBe(Corroboration.Artefact);

    [Fact]
    public void A_self_logged_item_is_always_the_subjects_own_word()
    {
        Of(WorkKind.SelfLogged, ["priya"], ["priya"]).ShouldBe(Corroboration.Self);
        Of(WorkKind.SelfLogged, ["priya", "tomas", "Ines Prado"], ["priya", "tomas"]).ShouldBe(Corroboration.Self);
    }

    [Theory]
    [InlineData("priya", Corroboration.Self)]
    [InlineData("tomas", Corroboration.CoSigned)]
    public void Who_logs_an_incident_vouches_for_the_others_alone(string logger, Corroboration expected) =>
        Brought(WorkKind.IncidentLog, logger).ShouldBe(expected);

    [Theory]
    [InlineData("priya")]
    [InlineData("tomas")]
    public void A_pasted_text_vouches_for_nobody_whoever_it_says_wrote_it(string bringer) =>
        Brought(WorkKind.Postmortem, bringer, Author("Ines Prado")).ShouldBe(Corroboration.Self);

    [Theory]
    [InlineData("priya", Corroboration.Self)]
    [InlineData("tomas", Corroboration.CoSigned)]
    public void Who_was_there_and_pastes_the_text_vouches_for_the_others_alone(string bringer, Corroboration expected)
    {
        var work = Some.Work(WorkKind.Postmortem, participants: [new(bringer, ParticipantRole.Reporter, null) { Person = new PersonId(bringer) }]);

        EvidenceBuilder.Build(work, [Part("priya"), Part("tomas")], new HashSet<PersonId> { new("priya") })
            .ShouldHaveSingleItem().Corroboration.ShouldBe(expected);
    }

    [Fact]
    public void A_log_that_nobody_is_known_to_have_written_vouches_for_nobody() => Of(WorkKind.IncidentLog, ["tomas"], ["tomas"]).ShouldBe(Corroboration.Self);

    private static Corroboration Brought(WorkKind kind, string by, params Participant[] participants) =>
        EvidenceBuilder.Build(
            Some.Work(kind, participants: [.. participants, new(by, ParticipantRole.Reporter, null) { Person = new PersonId(by) }]),
            [Part("priya")],
            new HashSet<PersonId> { new("priya") }).ShouldHaveSingleItem().Corroboration;

    /// <summary>What vouches for priya in work that names these authors, of whom the directory knows some; a handle is its bearer's.</summary>
    private static Corroboration Of(WorkKind kind, string[] authors, string[] known)
    {
        var work = Some.Work(kind, participants: [.. authors.Select(Author)]);
        Contribution[] contributions = [Part("priya"), .. known.Select(Wrote)];
        return EvidenceBuilder.Build(work, contributions, new HashSet<PersonId> { new("priya") }).ShouldHaveSingleItem().Corroboration;
    }

    private static Participant Author(string name) => new(name, ParticipantRole.Author, null);

    private static Contribution Part(string person) => Some.Contribution(person, ParticipantRole.Responder, Some.Exercised(Involvement.Owned));

    private static Contribution Wrote(string name)
    {
        var part = Some.Contribution(name.TrimStart('@'), ParticipantRole.Author, Some.Exercised(Involvement.Owned));
        return part with { Part = part.Part with { Name = name } };
    }
}
