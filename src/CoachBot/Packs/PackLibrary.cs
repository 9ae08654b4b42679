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
    /// <summary>The framework of that id, or null when no pack has it.</summary>
    public Framework? Find(string id) => Frameworks.FirstOrDefault(framework => framework.Id == id);
}
