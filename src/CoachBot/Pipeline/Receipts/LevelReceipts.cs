using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.Core.Levels.Receipts;
using CoachBot.Core.People;
using CoachBot.Storage;

namespace CoachBot.Pipeline.Receipts;

/// <summary>Makes the receipt of a level report.</summary>
internal sealed class LevelReceipts(SourceStates states, ReceiptSigner signer)
{
    /// <summary>The receipt of what the person was just shown, or the reason why there is none; exactly one is set.</summary>
    /// <param name="grant">Allows to read everything of the subject.</param>
    /// <param name="subject">Whose report.</param>
    /// <param name="read">The report and what it was made from.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<(TakenReceipt? Taken, Problem? Problem)> TakeAsync(ReadGrant grant, Person subject, ReportWithEvidence read, CancellationToken cancellationToken)
    {
        var sources = await states.OfAsync(grant, cancellationToken);
        var confirmed = read.Evidence.Where(piece => piece.Status == EvidenceStatus.Confirmed);
        if (confirmed.Any(piece => piece.Quotes.Any(quote => !sources.ContainsKey(new(piece.Work, quote.Revision)))))
        {
            return (null, new Problem("your evidence changed meanwhile", Do: "Ask again: /mylevel receipt"));
        }

        var receipt = LevelReceipt.Of(subject, read.Report, read.Evidence, read.Exposure, sources);
        try
        {
            var file = signer.Sign(receipt.ToBytes());

            // Nobody keeps a receipt in order to learn later that it never could be verified.
            return ReceiptVerification.Of(file.ToBytes(), signer.PublicKey).Problems is [var broken, ..]
                ? (null, broken)
                : (new(file, receipt.Evidence.Count), null);
        }
        catch (RefusedException refused)
        {
            return (null, refused.Problems[0]);
        }
    }
}

/// <summary>A receipt just made.</summary>
/// <param name="File">The file.</param>
/// <param name="Pieces">How many pieces of evidence it holds.</param>
internal sealed record TakenReceipt(ReceiptFile File, int Pieces);
