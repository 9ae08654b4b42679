using CoachBot.Core.Growth;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Packs;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>Reads what a growth plan is made of.</summary>
internal sealed class GrowthPlans(ExposureStore exposures, SuggestionStore suggestions, PackLibrary packs)
{
    /// <summary>The person's next steps, best first.</summary>
    public async Task<IReadOnlyList<NextAction>> ReadAsync(ReadGrant grant, Person subject, LevelReport report, CancellationToken cancellationToken)
    {
        var open = subject.Team is null ? [] : await exposures.OpenWorkAsync(subject.Team, report.AsOf, cancellationToken);
        var setAside = await suggestions.SetAsideAsync(grant, report.AsOf, cancellationToken);
        return GrowthPlanner.Plan(report, open, packs.Actions, packs.Practices, setAside);
    }
}
