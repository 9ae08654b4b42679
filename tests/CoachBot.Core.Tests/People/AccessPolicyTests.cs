using CoachBot.Core.People;

namespace CoachBot.Core.Tests.People;

/// <summary>Every read of Asha's data by anybody, in one table. What is not in it as a yes is a no.</summary>
public sealed class AccessPolicyTests
{
    private const string No = "no";
    private const string OnlyThey = "only they can see this";
    private const string OnlyTwo = "only their manager and the on-call lead of their team can see what they share";
    private const string NeedsReason = "the command line needs a reason to look at a person's data";

    private static readonly Person Asha = Some.Person("asha", "Asha Nair") with { ManagerId = new("mona") };

    private static readonly Dictionary<string, Person> Everybody = new()
    {
        ["self"] = Asha,
        ["manager"] = Some.Person("mona", team: "managers") with { ManagerId = new("dora") },
        ["manager's manager"] = Some.Person("dora", team: "managers"),
        ["on-call lead of the team"] = Some.Person("lee") with { Roles = [PersonRole.OnCallLead] },
        ["on-call lead of another team"] = Some.Person("lou", team: "search") with { Roles = [PersonRole.OnCallLead] },
        ["team mate"] = Some.Person("tess"),
        ["admin"] = Some.Person("adam") with { Roles = [PersonRole.Admin] },
        ["report"] = Some.Person("rosa") with { ManagerId = Asha.Id },
        ["stranger"] = Some.Person("sten", team: "search"),
    };

    /// <summary>Who, how much, by what right.</summary>
    public static TheoryData<string, DataView, string> Matrix => new()
    {
        { "self", DataView.Whole, "yourself" },
        { "self", DataView.Shared, "yourself" },
        { "manager", DataView.Whole, No },
        { "manager", DataView.Shared, "manager" },
        { "manager's manager", DataView.Whole, No },
        { "manager's manager", DataView.Shared, No },
        { "on-call lead of the team", DataView.Whole, No },
        { "on-call lead of the team", DataView.Shared, "on-call lead" },
        { "on-call lead of another team", DataView.Whole, No },
        { "on-call lead of another team", DataView.Shared, No },
        { "team mate", DataView.Whole, No },
        { "team mate", DataView.Shared, No },
        { "admin", DataView.Whole, No },
        { "admin", DataView.Shared, No },
        { "report", DataView.Whole, No },
        { "report", DataView.Shared, No },
        { "stranger", DataView.Whole, No },
        { "stranger", DataView.Shared, No },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public void A_member_reads(string who, DataView view, string right)
    {
        var person = Everybody[who];

        var decision = AccessPolicy.Decide(new Reader.Member(person), Asha, view);

        Check(decision, view, right, person.Id.Value, reason: null);
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void An_operator_in_the_demo_reads_as_whom_they_speak(string who, DataView view, string right)
    {
        var person = Everybody[who];

        foreach (var reason in new[] { null, "", "a support case" })
        {
            Check(AccessPolicy.Decide(new Reader.Operator(person, reason, IsDemo: true), Asha, view), view, right, person.Id.Value, reason: null);
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void An_operator_with_a_reason_reads_what_whom_they_speak_as_may_and_is_named_operator(string who, DataView view, string right)
    {
        var decision = AccessPolicy.Decide(new Reader.Operator(Everybody[who], "a support case", IsDemo: false), Asha, view);

        Check(decision, view, right == No ? No : "operator", "operator", "a support case");
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void An_operator_without_a_reason_reads_nothing(string who, DataView view, string right)
    {
        right.ShouldNotBeEmpty();
        foreach (var reason in new[] { null, "", " \t" })
        {
            var decision = AccessPolicy.Decide(new Reader.Operator(Everybody[who], reason, IsDemo: false), Asha, view);

            decision.Grant.ShouldBeNull();
            decision.Refusal!.What.ShouldBe(NeedsReason);
            decision.Refusal.Do.ShouldContain("--reason");
        }
    }

    [Fact]
    public void Nobody_leads_the_on_call_of_people_without_a_team() =>
        AccessPolicy.Decide(
            new Reader.Member(Some.Person("lee", team: null) with { Roles = [PersonRole.OnCallLead] }), Some.Person("asha", team: null), DataView.Shared)
            .Grant.ShouldBeNull();

    [Fact]
    public void Nobody_manages_a_person_at_the_top() =>
        AccessPolicy.Decide(new Reader.Member(Some.Person("mona", team: "managers")), Asha with { ManagerId = null }, DataView.Shared).Grant.ShouldBeNull();

    [Fact]
    public void An_unknown_view_is_not_read() =>
        AccessPolicy.Decide(new Reader.Member(Everybody["manager"]), Asha, default).Grant.ShouldBeNull();

    private static void Check(AccessDecision decision, DataView view, string right, string reader, string? reason)
    {
        if (right == No)
        {
            decision.Grant.ShouldBeNull();
            decision.Refusal!.What.ShouldBe(view == DataView.Whole ? OnlyThey : OnlyTwo);
            decision.Refusal.Where.ShouldBe("Asha Nair");
            decision.Refusal.Do.ShouldNotBeEmpty();
            return;
        }

        decision.Refusal.ShouldBeNull();
        var grant = decision.Grant!;
        (grant.ReaderId, grant.Standing, grant.Subject, grant.View, grant.Reason).ShouldBe((reader, right, Asha.Id, view, reason));
        grant.IsOwn.ShouldBe(right == "yourself");
    }
}
