using CoachBot.Core.Practices;
using CoachBot.Storage;
using Npgsql;

namespace CoachBot.Pipeline;

/// <summary>Tells people what became of evidence that they confirmed. Runs in the connection's transaction.</summary>
internal sealed class EvidenceNotices(PracticeDetector detector, TimeProvider clock)
{
    /// <summary>Once everything is derived and answers are carried: whether another item carries a piece on is known only then.</summary>
    public async Task TellAsync(NpgsqlConnection connection, IReadOnlyList<EvidenceTurn> turns, CancellationToken cancellationToken)
    {
        foreach (var same in turns.Where(turn => turn.IsRestored).GroupBy(turn => (turn.Step.Work, turn.Step.Person)))
        {
            // Who was not told of the loss need not hear that it is over.
            await NoticeStore.TakeBackAsync(connection, same.Key.Person, same.Key.Work.Id, cancellationToken);
            if (await NoticeStore.WasToldAsync(connection, same.Key.Person, same.Key.Work.Id, same.Max(turn => turn.Step.Events[^1].At), cancellationToken))
            {
                await AddAsync(connection, same.First(), EvidenceLoss.CountsAgain(same.Key.Work, Practices(same)), cancellationToken);
            }
        }

        var lost = turns.Where(turn => !turn.IsRestored).ToList();
        var carried = lost.Count == 0 ? new HashSet<Core.Evidence.EvidenceId>()
            : await DerivedEvidence.CarriedOnAsync(connection, [.. lost.Where(turn => turn.Step.Work.CopyOf is not null).Select(turn => turn.Step.Id)], cancellationToken);
        foreach (var same in lost.Where(turn => !carried.Contains(turn.Step.Id))
            .GroupBy(turn => (turn.Step.Work, turn.Step.Person, Loss: EvidenceLoss.Of(turn.Step, turn.HasPart))))
        {
            await AddAsync(connection, same.First(), EvidenceLoss.Text(same.Key.Loss, same.Key.Work, Practices(same)), cancellationToken);
        }
    }

    private IEnumerable<string> Practices(IEnumerable<EvidenceTurn> turns) => turns.Select(turn => detector.Catalogue.TitleOf(turn.Step.Practice));

    private Task AddAsync(NpgsqlConnection connection, EvidenceTurn turn, string text, CancellationToken cancellationToken) =>
        NoticeStore.AddAsync(connection, turn.Step.Person, NoticeKind.Evidence, turn.Step.Work.Id, text, clock.GetUtcNow(), cancellationToken);
}
