using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Work;

namespace CoachBot.Commands;

/// <summary>The question how far a piece of work reached.</summary>
internal static class ScopeChoice
{
    private static readonly ImmutableArray<FormOption> Options =
    [
        new("component", "One component: a part, a script, an alert"),
        new("service", "One service, or one team's way of working"),
        new("multi-team", "Several services or teams"),
        new("organisation", "The whole organisation"),
    ];

    public static FormField.Choice Of(string field, string chosen) => new(field, "How far did it reach?", Options)
    {
        Value = chosen,
        Hint = $"It bounds the rung: {string.Join(", ", Enum.GetValues<Scope>().Select(scope => $"{EnumText.Of(scope)} up to {Wording.Rung(scope.Cap())}"))}.",
    };

    public static FieldProblem? WhyNot(string field, string chosen) =>
        EnumText.TryParse<Scope>(chosen, out _) ? null : new(field, $"Choose how far it reached: {string.Join(", ", EnumText.All<Scope>())}.");
}
