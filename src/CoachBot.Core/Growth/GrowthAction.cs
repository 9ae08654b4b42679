using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Growth;

/// <summary>A catalogued next step: one piece of work that exercises one practice at one rung.</summary>
/// <param name="Id">Kebab-case id, unique in the catalogue, stable: it is remembered so as not to be repeated.</param>
/// <param name="Practice">The practice it exercises.</param>
/// <param name="To">The rung that doing it can show: supported to led.</param>
/// <param name="Title">What to do, imperative, at most 80 characters.</param>
/// <param name="Why">One sentence.</param>
/// <param name="Minutes">About how long it takes, 15 to 960.</param>
/// <param name="Pair">Who could help, in words; empty when nobody is needed.</param>
/// <param name="DoneWhen">What is there to see when it is done.</param>
public sealed record GrowthAction(
    string Id,
    PracticeId Practice,
    Involvement To,
    string Title,
    string Why,
    int Minutes,
    string Pair,
    string DoneWhen)
{
    /// <summary>Whether it is done beside whoever is on call: at supported, and only on a shift to come.</summary>
    public bool IsShadow { get; init; }
}

/// <summary>All actions of a deployment.</summary>
/// <param name="Actions">In order of practice, then rung; ids are unique.</param>
public sealed record ActionCatalogue(IReadOnlyList<GrowthAction> Actions)
{
    private readonly ILookup<(PracticeId, Involvement), GrowthAction> _byPractice = Actions.ToLookup(action => (action.Practice, action.To));

    /// <summary>The actions that exercise a practice at a rung, in the catalogue's order.</summary>
    public IEnumerable<GrowthAction> For(PracticeId practice, Involvement rung) => _byPractice[(practice, rung)];
}
