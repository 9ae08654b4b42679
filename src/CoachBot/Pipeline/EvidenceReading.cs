using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>Reads the newest revision of a piece of evidence's work item again, to tell what the evidence rests on. Changes nothing.</summary>
internal sealed class EvidenceReading(Database database, PracticeDetector detector)
{
    private readonly WorkReader _reader = new(detector);

    /// <summary>What the newest revision says of the subject and the practice.</summary>
    /// <exception cref="InvalidOperationException">The grant does not cover the evidence: a bug, never a user's mistake.</exception>
    public async Task<EvidenceFinding> ReadAsync(ReadGrant grant, EvidenceItem item, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        if (grant.Subject != item.Person)
        {
            throw new InvalidOperationException("A grant for one person was used to read the evidence of another.");
        }

        var id = WorkId.For(item.Work);
        await using var connection = await database.OpenAsync(cancellationToken);
        var work = (await WorkStore.NewestAsync(connection, [id], cancellationToken)).Single();
        var attributions = await DerivedWork.AttributionsAsync(connection, [id.Value], cancellationToken);
        var directory = await PeopleStore.DirectoryAsync(connection, cancellationToken);
        return EvidenceFinding.Of(item, _reader.Read(work, directory, attributions[id]));
    }
}
