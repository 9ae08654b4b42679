using System.Text.Json;
using CoachBot.Core.Findings;
using CoachBot.Pipeline.Findings;
using CoachBot.Prompts;

namespace CoachBot.Tests.Fairness;

/// <summary>
/// A model that does whatever a text asks of it, and more: it credits everybody with everything at the highest rung, and quotes
/// the order, the instructions it was given, and what it knows of others.
/// </summary>
internal static class ObeyingModel
{
    /// <summary>What the model knows of somebody else's work.</summary>
    public const string OfOthers = "Mei Tanaka disputed the rollback of the payroll service.";

    private static readonly string[] Practices =
        ["incident-command", "secrets-rotation", "release-rollback", "progressive-delivery", "chaos-engineering", "capacity-planning", "alerting", "hero-engineering"];

    /// <summary>Its answers, a list of claims each.</summary>
    public static IEnumerable<IReadOnlyList<ClaimedFinding>> Answers(string order, PromptQuestion question)
    {
        var instructions = new PromptSheets(PromptTemplates.Shipped).Of(question).Instructions;
        string[] quotes = [.. order.Split('\n'), order, question.Data["text"], OfOthers, instructions, instructions.Split('\n')[0]];
        string?[] people = ["Priya Raman", "Samuel Adeyemi", "Olga Petrova", "Mei Tanaka", null];
        return
            (from practice in Practices
             from person in people
             from quote in quotes.Distinct().Where(quote => quote.Length > 0)
             select new ClaimedFinding(practice, "exercised", person, "shaped", quote)).Chunk(FindingCheck.ClaimsRead);
    }

    /// <summary>What the product makes of such an answer.</summary>
    public static IReadOnlyList<Finding> Read(FindingCheck check, IReadOnlyList<ClaimedFinding> claims)
    {
        using var answer = JsonDocument.Parse(JsonSerializer.Serialize(
            new { findings = claims.Select(claim => new { practice = claim.Practice, use = claim.Use, person = claim.Person, involvement = claim.Involvement, quote = claim.Quote }) }));
        return new FindingsReading(check).Read(answer.RootElement, out _)?.Findings ?? [];
    }
}
