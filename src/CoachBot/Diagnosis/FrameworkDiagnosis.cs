using CoachBot.Packs;
using CoachBot.Storage;

namespace CoachBot.Diagnosis;

/// <summary>Says of the imported frameworks whether they are read, and whether anybody has looked at their links.</summary>
internal sealed class FrameworkDiagnosis(PackLibrary shipped, FrameworkStore store, PeopleStore people) : IDiagnosis
{
    public string Subject => "Frameworks";

    public string? AtStart => null;

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var inForce = await store.InForceAsync(cancellationToken);
        var findings = new List<Finding> { new(Subject, FindingState.Ok, $"{shipped.Frameworks.Count} ship, {inForce.Count} imported") };
        foreach (var own in inForce)
        {
            var document = (await store.FindAsync(own.Hash, cancellationToken))!;
            findings.AddRange(document.Check([.. shipped.Practices.Practices.Select(practice => practice.Id.Value)]) is { Count: > 0 } problems
                ? problems.Select(problem => new Finding(Subject, FindingState.Failed, $"{own.Framework} is left out: {problem}", $"Correct its document and run: coachbot framework import <file>; or: coachbot framework remove {own.Framework}"))
                : await OfAsync(document, cancellationToken));
        }

        var known = shipped.Frameworks.Select(framework => framework.Id).Concat(inForce.Select(own => own.Framework)).ToArray();
        findings.AddRange((await people.WithOtherFrameworkAsync(known, cancellationToken)).Select(gone => new Finding(
            Subject, FindingState.Attention, $"people with a level in {gone.Key}, which is not in force: {gone.Value}; they see the usual framework without a target",
            $"Import {gone.Key} again, or correct their level and run: coachbot people import <file>")));
        return findings;
    }

    private async Task<IReadOnlyList<Finding>> OfAsync(FrameworkDocument document, CancellationToken cancellationToken)
    {
        var framework = document.Read();
        var findings = new List<Finding>();
        if (shipped.Find(framework.Id) is not null)
        {
            findings.Add(new(Subject, FindingState.Attention, $"{framework.Id} was imported, and a framework of that id ships with this version too; the imported one is in force", $"Run: coachbot framework remove {framework.Id}; or import it under another id"));
        }

        if (framework.WithProposedLinks.Count() is > 0 and var proposed)
        {
            findings.Add(new(Subject, FindingState.Attention, $"{framework.Id}: the links of {proposed} competencies were proposed and not reviewed", $"Run: coachbot framework review {framework.Id}"));
        }

        if (await people.WithOtherLevelAsync(framework.Id, [.. framework.Levels.Select(level => level.Id)], cancellationToken) is > 0 and var without)
        {
            findings.Add(new(Subject, FindingState.Attention, $"{framework.Id}: people with a level in it that it does not have: {without}", "Correct their level and run: coachbot people import <file>"));
        }

        return findings;
    }
}
