using System.Text.Json.Serialization;
using CoachBot.Core;
using CoachBot.Core.Frameworks;

namespace CoachBot.Cli;

/// <summary>A framework as <c>framework show --json</c> prints it; its names are relied on by others. Parts it lacks are empty lists.</summary>
internal static class FrameworkJson
{
    public static object Of(Framework framework) => new
    {
        framework.Id,
        framework.Title,
        framework.Source,
        framework.Hash,
        framework.Interpretation,
        Scale = framework.Scale.Select(step => new { step.Id, step.Order, step.Title, Rung = EnumText.Of(step.Rung) }),
        Levels = framework.Levels.Select(level => new { level.Id, level.Order, level.Title, level.Description }),
        framework.Tracks,
        Competencies = framework.Competencies.Select(competency => new CompetencyJson(
            competency.Id.Value,
            competency.Title,
            competency.TrackTitles.Count == 0 ? null : competency.TrackTitles.ToDictionary(own => own.Track, own => own.Title),
            competency.Kind,
            competency.IsCore,
            competency.IsTeamFigure,
            competency.Description,
            competency.Practices.Select(link => new { Practice = link.Practice.Value, link.Weight, Proposed = link.IsProposed }))),
        Expectations =
            from level in framework.Levels
            from competency in framework.Competencies
            from expectation in competency.Expectations
            where expectation.Level == level.Id
            select new { expectation.Level, expectation.Track, Competency = competency.Id.Value, Proficiency = expectation.Proficiency.Id, expectation.Descriptor },
        framework.Profile.Dimensions,
        framework.Profile.Milestones,
        framework.Profile.Kpis,
        framework.Profile.Skills,
        framework.Profile.SoftSkills,
        framework.Profile.Scorecard,
        framework.Profile.Responsibilities,
        framework.Profile.Deliverables,
        framework.Profile.CareerPaths,
        framework.Profile.PromotionSkills,
        framework.Profile.Qualifications,
        LevelNotes = framework.LevelNotes.Select(note => new { note.Level, note.Track, note.Title }),
        framework.Profile.DecisionRights,
        framework.Profile.Tools,
        framework.Profile.Components,
    };

    // A record, because one of its names is left out where a competency has one name on all tracks.
    private sealed record CompetencyJson(
        string Id,
        string Title,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? TrackTitles,
        string? Kind,
        bool Core,
        bool Team,
        string Description,
        IEnumerable<object> Practices);
}
