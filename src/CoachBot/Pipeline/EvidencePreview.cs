using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>
/// What a text would propose, by the same reader and rules as for stored work. It knows the text and the directory's names
/// alone: nothing stored about anybody, and nobody's consent, makes a difference.
/// </summary>
internal sealed class EvidencePreview(PracticeDetector detector)
{
    private readonly WorkReader _reader = new(detector);

    /// <summary>Reads an item that is not stored.</summary>
    public PreviewedWork Of(WorkItem item, PersonDirectory directory)
    {
        var rows = _reader.Read(new StoredWork(WorkId.For(item.Key), 1, null, null, item), directory, []);
        var drafts = EvidenceBuilder.Build(item, rows.Everybody, rows.Everybody.Select(part => part.Person).ToHashSet());
        return new(
            drafts.ToLookup(draft => draft.Person),
            [.. rows.Everybody.Select(part => part.Person).Distinct()],
            [.. rows.Unmatched.Select(name => (name.Part.Name, name.Reason)).Distinct()]);
    }
}

/// <summary>What a text would propose.</summary>
/// <param name="Drafts">The evidence, by person.</param>
/// <param name="People">Everybody whom it gives a part.</param>
/// <param name="Unmatched">The names in it that mean nobody, and why.</param>
internal sealed record PreviewedWork(
    ILookup<PersonId, EvidenceDraft> Drafts, IReadOnlyList<PersonId> People, IReadOnlyList<(string Name, MatchFailure Reason)> Unmatched);
