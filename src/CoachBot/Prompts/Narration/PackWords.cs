using CoachBot.Core.Frameworks;
using CoachBot.Core.Narration;
using CoachBot.Packs;

namespace CoachBot.Prompts.Narration;

/// <summary>The English of the product: what the packs are written with, read once.</summary>
internal sealed class PackWords(PackLibrary packs)
{
    private readonly Lazy<KnownWords> _known = new(() => new([.. Texts(packs)]));

    public KnownWords Known => _known.Value;

    private static IEnumerable<string> Texts(PackLibrary packs) =>
    [
        .. packs.Practices.Practices.SelectMany(practice => (string[])[practice.Title, practice.Summary, .. practice.Topics]),
        .. packs.Actions.Actions.SelectMany(action => (string[])[action.Title, action.Why, action.Pair, action.DoneWhen]),
        .. packs.Questions.Questions.Select(question => question.Text),
        .. packs.Frameworks.SelectMany(Texts),
    ];

    private static IEnumerable<string> Texts(Framework framework) =>
    [
        .. framework.Competencies.SelectMany(competency => (string[])[competency.Title, competency.Description, .. competency.Expectations.Select(expectation => expectation.Descriptor ?? "")]),
        .. framework.Levels.Select(level => level.Description ?? ""),
        .. framework.LevelNotes.Select(note => note.Title),
        .. framework.Profile.Milestones.SelectMany(milestone => milestone.Items),
        .. framework.Profile.Responsibilities.Concat(framework.Profile.Deliverables).Concat(framework.Profile.DecisionRights).Select(item => item.Title),
    ];
}
