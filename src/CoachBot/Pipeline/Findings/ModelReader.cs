using CoachBot.Core.Evidence;
using CoachBot.Core.Findings;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Prompts;
using CoachBot.Storage;
using Npgsql;

namespace CoachBot.Pipeline.Findings;

/// <summary>Has a model read work items that wait for it, and keeps what holds of the answers.</summary>
internal sealed partial class ModelReader(Database database, ModelReadings readings, WorkIntake intake, IPromptDesk desk, PracticeDetector detector, TimeProvider clock, ILogger<ModelReader> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WorkReader _reader = new(detector);
    private readonly HeldFindings _held = new(detector);
    private readonly FindPractices _question = new(detector.Catalogue);

    /// <summary>Reads as many items as wait, up to a number.</summary>
    /// <returns>How many were this host's.</returns>
    public async Task<int> ReadAsync(int most, CancellationToken cancellationToken)
    {
        // A day whose tokens are used up is no failure of any item: they wait for the next.
        if (!desk.IsOn(FindPractices.Prompt) || !await desk.HasRoomAsync(FindPractices.Prompt, cancellationToken))
        {
            return 0;
        }

        var turns = await readings.TakeAsync(most, cancellationToken);
        foreach (var turn in turns)
        {
            try
            {
                await ReadAsync(turn, cancellationToken);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                // One that cannot be read must not hold up the others, nor come back for ever.
                Log.Failed(logger, turn.WorkId, ex.GetType().Name);
                await readings.FailAsync(turn, cancellationToken);
            }
        }

        return turns.Count;
    }

    private async Task ReadAsync(ReadingTurn turn, CancellationToken cancellationToken)
    {
        var (rows, names) = await RowsAsync(turn, cancellationToken);
        if (_question.Of(rows.Work.Item, [.. rows.Everybody.Select(part => part.Part)], names, Patience) is not { } question)
        {
            await readings.KeepAsync(turn, cancellationToken);
            return;
        }

        // Nothing is locked while a model thinks.
        var answer = await desk.AskAsync(question, new FindingsReading(_held.CheckOf(rows)), cancellationToken);
        if (answer is null)
        {
            await readings.FailAsync(turn, cancellationToken);
            return;
        }

        await intake.RederiveAsync(turn.WorkId, connection => SaveAsync(connection, turn, rows, answer, cancellationToken), cancellationToken);
    }

    private async Task<(DerivedRows Rows, IEnumerable<string> Names)> RowsAsync(ReadingTurn turn, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var work = (await WorkStore.NewestAsync(connection, [turn.WorkId], cancellationToken)).Single();
        var attributions = await DerivedWork.AttributionsAsync(connection, [turn.WorkId.Value], cancellationToken);
        var directory = await PeopleStore.DirectoryAsync(connection, cancellationToken);
        var rows = _reader.Read(work, directory, attributions[turn.WorkId]);
        var near = new NameIndex(directory.People.Select(person => person.Name)).Near($"{work.Item.Title}\n{work.Item.Text}");
        return (rows, [.. rows.Candidates, .. rows.Unmatched.Select(name => name.Part.Name), .. near]);
    }

    // What came meanwhile, a newer revision or a consent turned off, is what counts.
    private async Task<bool> SaveAsync(NpgsqlConnection connection, ReadingTurn turn, DerivedRows rows, PromptAnswer<CheckedFindings> answer, CancellationToken cancellationToken)
    {
        if (rows.Work.Revision != turn.Revision || !await ModelReadings.IsHeldAsync(connection, turn, cancellationToken))
        {
            return false;
        }

        var consenting = (await PeopleStore.DirectoryAsync(connection, cancellationToken)).Consenting;
        var people = rows.Everybody.Where(part => consenting.Contains(part.Person)).ToLookup(part => part.Part.Name, part => part.Person);
        IReadOnlyList<PersonFinding> findings =
        [
            .. from finding in answer.Value.Findings
               where finding.Person is not null
               from person in people[finding.Person!].Distinct()
               select new PersonFinding(person, finding.Practice, finding.Rung, finding.Quote, answer.Model),
        ];
        await ModelFindings.SaveAsync(connection, turn.WorkId, turn.Revision, findings, answer.Prompt, answer.Model, clock.GetUtcNow(), cancellationToken);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Work item {Work} could not be read with the model: {Exception}.")]
        public static partial void Failed(ILogger logger, WorkId work, string exception);
    }
}
