using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

public sealed class ScopeRuleTests
{
    [Theory]
    [InlineData(Scope.Component, Involvement.Owned)]
    [InlineData(Scope.Service, Involvement.Led)]
    [InlineData(Scope.MultiTeam, Involvement.Multiplied)]
    [InlineData(Scope.Organisation, Involvement.Shaped)]
    public void A_scope_caps_the_rung(Scope scope, Involvement cap) => scope.Cap().ShouldBe(cap);

    [Theory]
    [InlineData(WorkKind.Postmortem, Scope.Service)]
    [InlineData(WorkKind.Ticket, Scope.Component)]
    [InlineData(WorkKind.HandOver, Scope.Component)]
    [InlineData(WorkKind.SelfLogged, Scope.Component)]
    public void An_unstated_scope_is_service_for_an_incident_and_component_for_anything_else(WorkKind kind, Scope scope)
    {
        ScopeRule.Unstated(kind).ShouldBe(scope);
        Some.Work(kind).Scope.ShouldBe(scope);
    }

    [Fact]
    public void A_stated_scope_stands() => Some.Work(WorkKind.Postmortem, scope: Scope.Organisation).Scope.ShouldBe(Scope.Organisation);

    [Fact]
    public void The_six_rungs_are_in_order() =>
        EnumText.All<Involvement>().ShouldBe(["supported", "executed", "owned", "led", "multiplied", "shaped"]);
}
