using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>Kebab-case id of a practice, stable for ever: evidence is stored under it.</summary>
/// <param name="Value">Such as <c>incident-command</c>.</param>
public readonly record struct PracticeId(string Value)
{
    /// <summary>The id itself.</summary>
    public override string ToString() => Value;

    /// <summary>A number of the length and a few letters, which tell practices apart: ids are looked up many times for each text.</summary>
    public override int GetHashCode() =>
        string.IsNullOrEmpty(Value) ? 0 : (Value[0] << 12) ^ (Value[Value.Length / 2] << 8) ^ (Value[^1] << 4) ^ Value.Length;
}

/// <summary>A framework-neutral unit of skilled work, and the words that show it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Two to four words.</param>
/// <param name="Summary">One sentence: what somebody does who exercises it.</param>
/// <param name="Roles">Incident roles that exercise it by being held.</param>
/// <param name="Signals">Phrases that tell of it. A sentence exercises the practice when one matches and its context allows.</param>
/// <param name="Topics">Words that only mention it.</param>
public sealed record Practice(
    PracticeId Id,
    string Title,
    string Summary,
    IReadOnlyList<ParticipantRole> Roles,
    IReadOnlyList<Signal> Signals,
    IReadOnlyList<string> Topics)
{
    /// <summary>Words that often, but not always, mean it: each adds a fifth of what a topic does, and by itself the practice is not spoken of.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Kinds of work that tell of it by being written at all, where something was done and the text touches it.</summary>
    public IReadOnlyList<WorkKind> Kinds { get; init; } = [];

    /// <summary>Kinds of files whose change supports what a text tells: <c>*.tf</c>, <c>Dockerfile*</c>, <c>charts/</c>.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>
/// Either phrases that tell an act by themselves (<paramref name="Acts"/>), or verbs (<paramref name="Verbs"/>) that do
/// so near one of <paramref name="Objects"/> in the same sentence.
/// </summary>
/// <param name="Acts">Phrases; <c>…</c> between words allows up to four others there. Empty with verbs.</param>
/// <param name="Verbs">Base forms. Empty with acts.</param>
/// <param name="Objects">Phrases the verbs act on. Empty with acts.</param>
public sealed record Signal(IReadOnlyList<string> Acts, IReadOnlyList<string> Verbs, IReadOnlyList<string> Objects);

/// <summary>All practices of a deployment, and the hash of the data they were read from.</summary>
/// <param name="Practices">In order of id; ids are unique.</param>
/// <param name="Hash">SHA-256 of the pack files, lower-case hexadecimal.</param>
public sealed record PracticeCatalogue(IReadOnlyList<Practice> Practices, string Hash)
{
    private readonly Dictionary<PracticeId, Practice> _byId = Practices.ToDictionary(practice => practice.Id);

    /// <summary>The practice of that id, or null when the catalogue has none.</summary>
    public Practice? Find(PracticeId id) => _byId.GetValueOrDefault(id);

    /// <summary>The title for people; the id itself for a practice that has left the catalogue.</summary>
    public string TitleOf(PracticeId id) => Find(id)?.Title ?? id.Value;
}
