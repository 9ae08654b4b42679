using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Growth;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Growth;

public sealed class GrowthPlannerTests
{
    private static readonly string[] Ids = ["alerting", "observability", "runbook-writing", "secrets-rotation"];

    private static readonly PracticeCatalogue Practices =
        new([.. Ids.Select(id => new Practice(new(id), id, "", [], [], []))], "hash");

    private static readonly ActionCatalogue Actions = new(
    [
        .. from id in Ids
           from rung in new[] { Involvement.Supported, Involvement.Executed, Involvement.Owned, Involvement.Led }
           select new GrowthAction($"{id}-{EnumText.Of(rung)}", new(id), rung, "Do it", "It helps.", 60, "", "It is done"),
    ]);

    [Fact]
    public void A_gap_begun_comes_before_one_not_begun_and_the_nearest_first()
    {
        var plan = Plan([Feeds("a", "alerting"), Feeds("b", "observability"), Feeds("c", "runbook-writing")],
            [.. Owned("observability", 2), .. Owned("runbook-writing", 1)]);

        plan.ShouldBe(["observability-owned", "runbook-writing-owned", "alerting-supported"]);
    }

    [Theory]
    [InlineData(1, "alerting-owned")]
    [InlineData(2, "observability-owned")]
    [InlineData(3, "observability-owned")]
    public void Open_work_is_worth_two_months_and_decides_between_equals(int monthsWithOpenWork, string first)
    {
        var patient = new LevelThresholds(Enum.GetValues<Involvement>().ToDictionary(rung => rung, _ => new LevelThreshold(5, 0)));
        var framework = Some.Framework(Feeds("a", "alerting"), Feeds("b", "observability")) with { Thresholds = patient };
        EvidenceItem[] evidence = [.. Owned("alerting", 4), .. Owned("observability", monthsWithOpenWork)];
        var report = LevelReportBuilder.Build(Some.Person(), framework, evidence, Exposure.None, Some.Today);

        GrowthPlanner.Plan(report, [Open("OPS-1", "observability")], Actions, Practices, new HashSet<string>())[0].Action.Id.ShouldBe(first);
    }

    [Fact]
    public void Open_work_brings_no_gap_that_is_not_begun_before_one_that_is() =>
        Plan([Feeds("a", "alerting"), Feeds("b", "observability")], Owned("alerting", 1), Open("OPS-1", "observability"))
            .ShouldBe(["alerting-owned", "observability-supported"]);

    [Fact]
    public void More_months_than_needed_bring_no_gap_nearer()
    {
        var evidence = new[] { (Practice: "alerting", Months: 6), (Practice: "observability", Months: 3) }.SelectMany(each => Owned(each.Practice, each.Months))
            .Select(piece => piece with { Corroboration = Corroboration.Self }).ToArray();

        Plan([Feeds("a", "alerting"), Feeds("b", "observability")], evidence, Open("OPS-1", "observability"))
            .ShouldBe(["observability-owned", "alerting-owned"], "both lack one month that is vouched for, and one has work to do it on");
    }

    [Fact]
    public void Months_that_must_be_vouched_for_are_months_to_go()
    {
        EvidenceItem[] evidence =
        [
            .. Enumerable.Range(1, 3).Select(month => Some.Evidence($"A-{month}", Involvement.Led, $"2026-{month:00}-10", "alerting", Corroboration.Self)),
            .. Enumerable.Range(1, 2).Select(month => Some.Evidence($"B-{month}", Involvement.Led, $"2026-{month:00}-10", "observability")),
        ];

        Plan([Feeds("a", "alerting"), Feeds("b", "observability")], evidence).ShouldBe(["observability-led", "alerting-led"]);
    }

    [Fact]
    public void A_step_with_open_work_comes_before_an_equal_one_without() =>
        Plan([Feeds("a", "alerting"), Feeds("b", "observability")], [], Open("OPS-1", "observability"))
            .ShouldBe(["observability-supported", "alerting-supported"]);

    [Fact]
    public void Of_equal_gaps_the_core_one_comes_first() =>
        Plan([Feeds("a", "alerting"), Feeds("b", "observability") with { IsCore = true }], []).ShouldBe(["observability-supported", "alerting-supported"]);

    [Fact]
    public void Of_equal_gaps_the_practice_that_weighs_more_comes_first_and_then_the_id()
    {
        var competency = Feeds("a", "alerting") with { Practices = [new(new("alerting"), 50), new(new("secrets-rotation"), 80), new(new("observability"), 50)] };

        Plan([competency], []).ShouldBe(["secrets-rotation-supported", "alerting-supported", "observability-supported"]);
    }

    [Fact]
    public void Ids_are_ordered_by_the_letters_codes_wherever_it_runs()
    {
        // Czech has `ch` behind `h`.
        using var czech = new InCulture("cs-CZ");
        PracticeId[] ids = [new("co-op"), new("chaos"), new("cache")];
        var practices = new PracticeCatalogue([.. ids.Select(id => new Practice(id, id.Value, "", [], [], []))], "hash");
        var actions = new ActionCatalogue([.. ids.Select(id => new GrowthAction(id.Value, id, Involvement.Supported, "", "", 60, "", ""))]);
        var report = Report(Some.Person(), [Feeds("a", "co-op") with { Practices = [.. ids.Select(id => new PracticeLink(id, 100))] }], []);

        GrowthPlanner.Plan(report, [], actions, practices, new HashSet<string>()).Select(next => next.Action.Id).ShouldBe(["cache", "chaos", "co-op"]);
    }

    [Fact]
    public void A_practice_that_is_not_enough_by_itself_is_not_proposed() =>
        Plan([Feeds("a", "alerting") with { Practices = [new(new("alerting"), 49), new(new("observability"), 50)] }], []).ShouldBe(["observability-supported"]);

    [Fact]
    public void What_is_set_aside_is_left_out() =>
        Next([Feeds("a", "alerting"), Feeds("b", "observability")], [], setAside: "alerting-supported").Select(next => next.Action.Id)
            .ShouldBe(["observability-supported"]);

    [Fact]
    public void The_steps_stop_at_led()
    {
        EvidenceItem[] led = [.. Enumerable.Range(1, 3).Select(month => Some.Evidence($"INC-{month}", Involvement.Led, $"2026-{month:00}-10", "alerting"))];

        var next = Next([Feeds("a", "alerting")], led).ShouldHaveSingleItem();

        next.Missing.Rung.ShouldBe(Involvement.Multiplied);
        next.Action.To.ShouldBe(Involvement.Led);
    }

    [Fact]
    public void A_step_that_serves_two_gaps_is_proposed_once_for_the_first()
    {
        var core = Feeds("b", "alerting") with { IsCore = true };

        Next([Feeds("a", "alerting"), core], []).ShouldHaveSingleItem().Gap.Id.Value.ShouldBe("b");
    }

    [Fact]
    public void With_a_target_only_what_it_expects_is_a_gap()
    {
        Competency[] competencies =
        [
            Feeds("a", "alerting"),
            Feeds("b", "observability") with { Expectations = [Some.Expects("mid", Involvement.Supported)] },
            Feeds("c", "runbook-writing") with { Expectations = [Some.Expects("mid", Involvement.Executed)] },
        ];
        var evidence = new[] { Some.Evidence("INC-1", Involvement.Supported, "2026-05-10", "observability") };

        Next(competencies, evidence, Some.PersonAt("mid")).Select(next => next.Action.Id).ShouldBe(["runbook-writing-supported"]);
    }

    [Fact]
    public void Without_a_target_the_next_rung_of_everything_is_a_gap() =>
        Plan([Feeds("a", "alerting"), Feeds("b", "observability")], []).ShouldBe(["alerting-supported", "observability-supported"]);

    [Fact]
    public void Nothing_is_proposed_to_whoever_has_not_turned_it_on() =>
        Next([Feeds("a", "alerting")], [], Some.Person() with { Consent = Consent.Off }).ShouldBeEmpty();

    [Fact]
    public void A_practice_that_left_the_catalogue_is_not_proposed() => Plan([Feeds("a", "gone")], []).ShouldBeEmpty();

    [Fact]
    public void Of_several_open_pieces_the_first_key_is_taken_whatever_their_order()
    {
        Opportunity[] open = [Open("OPS-2", "alerting"), Open("OPS-10", "alerting"), Open("OPS-0", "observability")];

        foreach (var each in new[] { open, [.. open.Reverse()] })
        {
            Next([Feeds("a", "alerting")], [], open: each).ShouldHaveSingleItem().Opportunity!.Work.ExternalId.ShouldBe("OPS-10");
        }
    }

    [Fact]
    public void A_step_without_open_work_is_self_directed()
    {
        var next = Next([Feeds("a", "alerting")], [], open: [Open("OPS-1", "observability")]).ShouldHaveSingleItem();

        next.Opportunity.ShouldBeNull();
        next.Practice.Id.Value.ShouldBe("alerting");
    }

    [Fact]
    public void A_shift_to_come_is_shadowed_by_whoever_works_toward_supported_and_by_nobody_else()
    {
        var shadow = Actions.Actions[0] with { Id = "alerting-shadow", IsShadow = true };
        var catalogue = new ActionCatalogue([.. Actions.Actions, shadow]);
        var shift = Open("rota-23", "alerting") with { Shift = new(new("somebody-else"), Some.Today.AddDays(3), Some.Today.AddDays(10)) };
        var own = shift with { Shift = shift.Shift! with { Primary = Some.Person().Id } };

        Steps([], shift).ShouldBe(["alerting-shadow on rota-23", "alerting-supported on "]);
        Steps([], shift, Open("OPS-1", "alerting")).ShouldBe(["alerting-shadow on rota-23", "alerting-supported on OPS-1"]);
        Steps([], own).ShouldBe(["alerting-supported on "]);
        Steps([]).ShouldBe(["alerting-supported on "]);
        Steps(Owned("alerting", 1), shift).ShouldBe(["alerting-owned on "]);

        IEnumerable<string> Steps(EvidenceItem[] evidence, params Opportunity[] open) =>
            GrowthPlanner.Plan(Report(Some.Person(), [Feeds("a", "alerting")], evidence), open, catalogue, Practices, new HashSet<string>())
                .Select(next => $"{next.Action.Id} on {next.Opportunity?.Work.ExternalId}");
    }

    [Fact]
    public void Of_several_shifts_to_come_the_next_is_shadowed()
    {
        var shadow = Actions.Actions[0] with { IsShadow = true };
        Opportunity Shift(string id, int days) => Open(id, "alerting") with { Shift = new(new("somebody-else"), Some.Today.AddDays(days), Some.Today.AddDays(days + 7)) };

        GrowthPlanner.Plan(Report(Some.Person(), [Feeds("a", "alerting")], []), [Shift("a", 8), Shift("b", 1)], new([shadow]), Practices, new HashSet<string>())
            .ShouldHaveSingleItem().Opportunity!.Work.ExternalId.ShouldBe("b");
    }

    private static Competency Feeds(string id, string practice) => Some.Competency((practice, 100)) with { Id = new(id) };

    private static Opportunity Open(string id, string practice) => new(new("csv", id), $"Title of {id}", new HashSet<PracticeId> { new(practice) }, null);

    private static EvidenceItem[] Owned(string practice, int months) =>
        [.. Enumerable.Range(1, months).Select(month => Some.Evidence($"{practice}-{month}", Involvement.Owned, $"2026-{month:00}-10", practice))];

    private static IEnumerable<string> Plan(Competency[] competencies, EvidenceItem[] evidence, params Opportunity[] open) =>
        Next(competencies, evidence, open: open).Select(next => next.Action.Id);

    private static IReadOnlyList<NextAction> Next(
        Competency[] competencies, EvidenceItem[] evidence, Person? person = null, Opportunity[]? open = null, params string[] setAside) =>
        GrowthPlanner.Plan(Report(person ?? Some.Person(), competencies, evidence), open ?? [], Actions, Practices, setAside.ToHashSet());

    private static LevelReport Report(Person person, Competency[] competencies, EvidenceItem[] evidence) =>
        LevelReportBuilder.Build(person, Some.Framework(competencies), evidence, Exposure.None, Some.Today);
}
