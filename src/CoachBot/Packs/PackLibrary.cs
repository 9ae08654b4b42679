using CoachBot.Core.Frameworks;
using CoachBot.Core.Growth;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Weekly;

namespace CoachBot.Packs;

/// <summary>Everything loaded from the packs, and the organisation's own frameworks as they were when it was read. Immutable.</summary>
/// <param name="Practices">The practices, by id.</param>
/// <param name="Actions">The actions, by practice, then rung.</param>
/// <param name="Frameworks">The frameworks, by id.</param>
internal sealed record PackLibrary(
    PracticeCatalogue Practices,
    ActionCatalogue Actions,
    IReadOnlyList<Framework> Frameworks)
{
    // Named, not the first by id: one more pack in the folder must not change what people see unasked.
    private const string DefaultId = "kaairo-devops";

    /// <summary>What a weekly digest may ask.</summary>
    public required QuestionCatalogue Questions { get; init; }

    /// <summary>The documents of the frameworks that lie in the packs folder.</summary>
    public IReadOnlyList<FrameworkDocument> Documents { get; init; } = [];

    /// <summary>What people see who have no level of their own in any: kaairo-devops where it is loaded, else the first that was not imported.</summary>
    public Framework Default => Find(DefaultId) ?? Frameworks.FirstOrDefault(framework => !framework.IsImported) ?? Frameworks[0];

    /// <summary>The framework of that id, or null when no pack has it.</summary>
    public Framework? Find(string id) => Frameworks.FirstOrDefault(framework => framework.Id == id);

    /// <summary>
    /// The framework that a person sees unless they name another: one in which they have a level of their own (of several
    /// the default, else the first by id), else the default.
    /// </summary>
    public Framework UsualFor(Person person)
    {
        var own = person.Targets.Select(target => Find(target.Framework)).OfType<Framework>().OrderBy(framework => framework.Id, StringComparer.Ordinal).ToList();
        return own.Count == 0 || own.Contains(Default) ? Default : own[0];
    }

    /// <summary>The same with these frameworks beside the others; one of an id that is there already takes its place.</summary>
    public PackLibrary With(IReadOnlyCollection<Framework> more) => this with
    {
        Frameworks = [.. Frameworks.ExceptBy(more.Select(framework => framework.Id), framework => framework.Id).Concat(more).OrderBy(framework => framework.Id, StringComparer.Ordinal)],
    };
}
