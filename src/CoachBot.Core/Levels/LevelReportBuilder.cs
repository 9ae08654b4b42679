using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;
using CoachBot.Core.Work;

namespace CoachBot.Core.Levels;

/// <summary>Makes level reports. Pure: the same arguments give an equal report.</summary>
public static class LevelReportBuilder
{
    /// <summary>The report of one person in one framework.</summary>
    /// <param name="person">The person; their consent and their own level are read.</param>
    /// <param name="framework">The framework.</param>
    /// <param name="evidence">The person's evidence, in any order and status; the rule reads the confirmed.</param>
    /// <param name="exposure">What the work around them held.</param>
    /// <param name="asOf">The date of the report, UTC.</param>
    public static LevelReport Build(
        Person person,
        Framework framework,
        IReadOnlyCollection<EvidenceItem> evidence,
        Exposure exposure,
        DateTimeOffset asOf)
    {
        // A level that this version of the framework does not have is none.
        var named = person.TargetIn(framework.Id);
        var target = framework.Levels.FirstOrDefault(level => level.Id == named?.Level);
        var own = target is null ? null : named;
        var items = LevelRule.ItemsOf(person.Consent == Consent.Off ? [] : evidence, asOf);
        return new(person.Id, framework, target, asOf,
            [.. framework.Rated.Select(competency => Line(competency, own))])
        {
            Track = own?.Track,
        };

        CompetencyLine Line(Competency competency, LevelTarget? own)
        {
            var standing = LevelRule.Stand(competency, framework.Thresholds, items, asOf);
            var expected = own is null ? null : ExpectationOf(competency, own.Level, own.Track) ?? AgreedBy(ExpectationsOf(competency, own.Level, own.Track));
            var rung = expected?.Proficiency.Rung;

            // Without a target the lowest step is enough to be demonstrated, and the next rung is worked toward as far as there is a step for it.
            return new()
            {
                Competency = competency,
                Title = competency.TitleIn(own?.Track),
                Expected = expected,
                Standing = standing,
                Proficiency = standing.Demonstrated is { } shown ? framework.ProficiencyAt(shown) : null,
                Missing = person.Consent == Consent.Off ? null : Missing.From(standing, framework.Thresholds, rung ?? framework.Scale[^1].Rung),
                Meets = MeetsUpTo(framework, competency, own?.Track, standing.Demonstrated),
                State = StateOf(person, competency, standing, rung ?? framework.Scale[0].Rung, exposure),
            };
        }
    }

    private static CompetencyState StateOf(
        Person person, Competency competency, Standing standing, Involvement asked, Exposure exposure)
    {
        if (person.Consent == Consent.Off)
        {
            return CompetencyState.Off;
        }

        if (standing.Demonstrated >= asked)
        {
            return CompetencyState.Demonstrated;
        }

        if (standing.Items.Length > 0 || competency.Practices.Any(link => exposure.Practices.Contains(link.Practice)))
        {
            return CompetencyState.InProgress;
        }

        return exposure.HasData && competency.Practices.Count > 0 ? CompetencyState.NoOpportunityYet : CompetencyState.NoData;
    }

    private static Expectation? ExpectationOf(Competency competency, string level, string? track) =>
        competency.Expectations.FirstOrDefault(expectation => expectation.Level == level && expectation.Track == track)
        ?? competency.Expectations.FirstOrDefault(expectation => expectation.Level == level && expectation.Track is null);

    private static Level? MeetsUpTo(Framework framework, Competency competency, string? track, Involvement? demonstrated) =>
        framework.Levels.LastOrDefault(level =>
        {
            var expected = ExpectationsOf(competency, level.Id, track);
            return expected.Count > 0 && expected.TrueForAll(expectation => expectation.Proficiency.Rung <= demonstrated);
        });

    // Whoever has no track is asked for what all tracks of the level ask for alike.
    private static Expectation? AgreedBy(List<Expectation> expectations) =>
        expectations.Count > 0 && expectations.TrueForAll(one => one.Proficiency == expectations[0].Proficiency) ? expectations[0] : null;

    // Whoever has no track meets a level that is divided into tracks when they meet it on every one.
    private static List<Expectation> ExpectationsOf(Competency competency, string level, string? track) =>
        ExpectationOf(competency, level, track) is { } one ? [one]
        : track is null ? [.. competency.Expectations.Where(expectation => expectation.Level == level)]
        : [];
}
