using System.Text.Json;
using CoachBot.Core.Findings;
using CoachBot.Prompts;

namespace CoachBot.Pipeline.Findings;

/// <summary>Reads what a model found in a text, and keeps what the check lets through.</summary>
internal sealed class FindingsReading(FindingCheck check) : IPromptReading<CheckedFindings>
{
    private const int FaultsTold = 4;

    public CheckedFindings? Read(JsonElement answer, out string? wrong)
    {
        wrong = null;
        if (ClaimsIn(answer) is not { } claims)
        {
            wrong = "the answer is not one object with a list 'findings'";
            return null;
        }

        var findings = check.Of(claims);
        if (claims.Count > 0 && findings.Findings.IsEmpty)
        {
            wrong = $"nothing of it holds: {string.Join("; ", findings.Faults.Distinct().Take(FaultsTold).Select(Told))}";
            return null;
        }

        return findings;
    }

    /// <summary>What is claimed; null when the answer has another shape. A field that is missing or no text is empty.</summary>
    public static IReadOnlyList<ClaimedFinding>? ClaimsIn(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("findings", out var findings) && findings.ValueKind == JsonValueKind.Array
            ? [.. findings.EnumerateArray().Take(FindingCheck.ClaimsRead).Select(Claim)]
            : null;

    private static ClaimedFinding Claim(JsonElement finding) =>
        new(Field(finding, "practice"), Field(finding, "use"), Field(finding, "person") is { Length: > 0 } person ? person : null, Field(finding, "involvement"), Field(finding, "quote"));

    private static string Field(JsonElement finding, string name)
    {
        try
        {
            return finding.ValueKind == JsonValueKind.Object && finding.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: no text holds it.
            return "";
        }
    }

    private static string Told(FindingFault fault) => fault switch
    {
        FindingFault.UnknownPractice => "a practice is no id of the list",
        FindingFault.NotExercised => "a use is not 'exercised'",
        FindingFault.UnknownInvolvement => "an involvement is none of the six",
        FindingFault.QuoteLength => "a quote is too short or too long",
        FindingFault.NotInText => "a quote is not copied from the text character by character",
        FindingFault.NotASentence => "a quote is not a sentence that tells something",
        FindingFault.Blames => "a quote ties a cause to a person",
        FindingFault.Steers => "a quote is not about the work",
        FindingFault.NotDone => "a quote does not say that it was done",
        FindingFault.Repeated => "a finding is there twice",
        FindingFault.TooMany => "there are too many findings",
        FindingFault.NoPart => "a person is none of the list",
        FindingFault.OfSomebodyElse => "a quote does not say it of that person",
    };
}
