using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Prompts;
using CoachBot.Storage;

namespace CoachBot.Pipeline.Findings;

/// <summary>Says what reading the older work would cost, and puts it in line.</summary>
internal sealed class ModelBackfill(Database database, ModelReadings readings, PracticeDetector detector, PromptSheets sheets, ModelSettings? model = null)
{
    private const int ChunkSize = 200;

    // The answer of a long text; most are shorter.
    private const int TokensOfAnswer = 900;

    private readonly WorkReader _reader = new(detector);
    private readonly FindPractices _question = new(detector.Catalogue);

    /// <summary>What there is to read and was not, newest first, at most so many.</summary>
    public async Task<BackfillEstimate> EstimateAsync(int? limit, IWorkProgress progress, CancellationToken cancellationToken)
    {
        var unread = await readings.UnreadAsync(cancellationToken);
        progress.Expect(unread.Count);
        await using var connection = await database.OpenAsync(cancellationToken);
        var directory = await PeopleStore.DirectoryAsync(connection, cancellationToken);
        var (works, kept, tokens) = (new List<WorkId>(), 0, 0L);
        foreach (var chunk in unread.Chunk(ChunkSize).TakeWhile(_ => works.Count < (limit ?? int.MaxValue)))
        {
            var attributions = await DerivedWork.AttributionsAsync(connection, [.. chunk.Select(id => id.Value)], cancellationToken);
            var stored = (await WorkStore.NewestAsync(connection, chunk, cancellationToken)).ToDictionary(work => work.Id);
            foreach (var id in chunk.TakeWhile(_ => works.Count < (limit ?? int.MaxValue)))
            {
                var rows = _reader.Read(stored[id], directory, attributions[id]);
                if (_question.Of(rows.Work.Item, [.. rows.Everybody.Select(part => part.Part)], [], TimeSpan.Zero) is { } question)
                {
                    works.Add(id);
                    var sheet = sheets.Of(question);
                    tokens += TokenEstimate.Of(sheet.Instructions) + TokenEstimate.Of(sheet.Message);
                }
                else
                {
                    kept++;
                }

                progress.Advance();
            }
        }

        return Priced(works, kept, tokens);
    }

    /// <summary>Puts what was estimated in line.</summary>
    public Task<int> QueueAsync(BackfillEstimate estimate, CancellationToken cancellationToken) => readings.BackfillAsync(estimate.Works, cancellationToken);

    private BackfillEstimate Priced(List<WorkId> works, int kept, long tokensIn)
    {
        var tokensOut = (long)works.Count * TokensOfAnswer;
        return new(
            works,
            kept,
            tokensIn,
            tokensOut,
            model?.CostOf(tokensIn, tokensOut),
            model is null ? null : (tokensIn + tokensOut + model.DailyTokens - 1) / model.DailyTokens);
    }
}

/// <summary>What reading older work comes to.</summary>
/// <param name="Works">The items, newest first.</param>
/// <param name="Kept">How many more are restricted.</param>
/// <param name="TokensIn">About how many tokens are sent.</param>
/// <param name="TokensOut">About how many are answered at most.</param>
/// <param name="Cost">In the currency of the set prices; null without prices.</param>
/// <param name="Days">At the daily budget; null without one.</param>
internal sealed record BackfillEstimate(IReadOnlyList<WorkId> Works, int Kept, long TokensIn, long TokensOut, decimal? Cost, long? Days);
