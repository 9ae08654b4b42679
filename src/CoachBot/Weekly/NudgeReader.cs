using CoachBot.Core.Frameworks;
using CoachBot.Core.Growth;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Prompts.Narration;
using CoachBot.Storage;

namespace CoachBot.Weekly;

/// <summary>Reads and chooses what weekly messages say to people about themselves, for many at once.</summary>
internal sealed class NudgeReader(NudgeRows rows, ExposureStore exposures, StepNarrator narrator, CurrentPacks current)
{
    /// <summary>The nudge of everybody whose consent is on, empty ones included.</summary>
    public async Task<IReadOnlyDictionary<PersonId, PersonNudge>> ForAsync(IReadOnlyCollection<Person> people, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var on = people.Where(person => person.Consent == Consent.On).ToList();
        List<ReadGrant> grants = [.. on.Select(person => AccessPolicy.Decide(new Reader.Member(person), person, DataView.Whole).Grant!)];
        var packs = await current.ReadAsync(cancellationToken);
        var evidence = await rows.EvidenceAsync(grants, NudgeComposer.MostShown, now, cancellationToken);
        var setAside = await rows.SetAsideAsync(grants, now - SuggestionStore.UnaskedMemory, cancellationToken);
        var readings = await rows.ReadingsAsync(grants, cancellationToken);
        var open = await exposures.OpenWorkAsync([.. on.Select(person => person.Team).OfType<string>().Distinct(StringComparer.Ordinal)], now, cancellationToken);
        var nudges = new Dictionary<PersonId, PersonNudge>();
        foreach (var person in on)
        {
            var framework = await SeenByAsync(person, packs, readings, cancellationToken);
            var own = evidence[person.Id].ToList();
            var report = LevelReportBuilder.Build(person, framework, own, Exposure.None, now);
            var steps = GrowthPlanner.Plan(report, person.Team is null ? [] : open[person.Team], packs.Actions, packs.Practices, setAside[person.Id].ToHashSet(StringComparer.Ordinal));
            nudges[person.Id] = new(NudgeComposer.Compose(own, steps), report);
        }

        return await WordedAsync(nudges, cancellationToken);
    }

    private async Task<IReadOnlyDictionary<PersonId, PersonNudge>> WordedAsync(Dictionary<PersonId, PersonNudge> nudges, CancellationToken cancellationToken)
    {
        var stepping = nudges.Where(one => one.Value.Nudge.Step is not null).OrderBy(one => one.Key.Value, StringComparer.Ordinal).ToList();
        var whys = await narrator.WhyAsync(stepping.ConvertAll(one => (one.Value.Nudge.Step!, one.Value.Report.Track)), cancellationToken);
        foreach (var (one, why) in stepping.Zip(whys))
        {
            nudges[one.Key] = one.Value with { Why = why };
        }

        return nudges;
    }

    // Nobody is nudged by a version of their framework that they do not know yet.
    private async Task<Framework> SeenByAsync(
        Person person, PackLibrary packs, IReadOnlyDictionary<(PersonId, string), string> readings, CancellationToken cancellationToken)
    {
        var framework = packs.UsualFor(person);
        return readings.TryGetValue((person.Id, framework.Id), out var hash) && hash != framework.Hash
            ? await current.AtAsync(hash, cancellationToken) ?? framework
            : framework;
    }
}

/// <summary>A nudge, and the report that its step comes from.</summary>
internal sealed record PersonNudge(Nudge Nudge, LevelReport Report)
{
    /// <summary>Why the step fits; null without a step, and where the rules' words are meant.</summary>
    public Narrated? Why { get; init; }
}
