using CoachBot.Core.Frameworks;
using CoachBot.Core.Growth;
using CoachBot.Core.Practices;

namespace CoachBot.Packs;

/// <summary>Everything loaded from the packs. Immutable; read once at the start.</summary>
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

    /// <summary>What people see who have no level of their own in any: kaairo-devops where it is loaded, else the first.</summary>
    public Framework Default => Find(DefaultId) ?? Frameworks[0];

    /// <summary>The framework of that id, or null when no pack has it.</summary>
    public Framework? Find(string id) => Frameworks.FirstOrDefault(framework => framework.Id == id);
}
