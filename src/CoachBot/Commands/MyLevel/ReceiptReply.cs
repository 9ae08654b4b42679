using System.Collections.Immutable;
using System.Text;
using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Pipeline;
using CoachBot.Pipeline.Receipts;

namespace CoachBot.Commands.MyLevel;

/// <summary>The answer to <c>/mylevel receipt</c>: the file, and in a few words what it is good for.</summary>
internal static class ReceiptReply
{
    private const string MediaType = "application/json";
    private const int DigitsShown = 12;

    /// <param name="read">The report that the receipt is of.</param>
    /// <param name="taken">The receipt.</param>
    /// <param name="isUsual">Whether the person sees this framework unasked.</param>
    public static ChatReply Of(ReportWithEvidence read, TakenReceipt taken, bool isUsual)
    {
        var (report, file) = (read.Report, taken.File);
        var blocks = ImmutableArray.CreateBuilder<ChatBlock>();
        blocks.Add(new ChatBlock.Heading($"{report.Framework.Title}: a receipt of your report"));
        blocks.Add(new ChatBlock.Paragraph(
            $"A file that others can check without CoachBot's data: what the framework asks for, {Wording.Count(taken.Pieces, "piece", "pieces")} of evidence that you confirmed with their quotes, and what the level rule makes of them, as of {Wording.Day(report.AsOf)}."));
        blocks.Add(new ChatBlock.Facts(
        [
            new("signed", file.Signature is { } signature ? $"by this deployment, key {signature.Key[..DigitsShown]}" : "no; this deployment has no key to sign with"),
            new("sha256", file.Sha256[..DigitsShown]),
            new("to check", file.Signature is null ? "coachbot receipt verify <file>" : "coachbot receipt verify --key <public.pem> <file>"),
        ]));
        if (read.Newer is { } newer)
        {
            blocks.Add(new ChatBlock.Note(
                $"It is by the version of the framework that you see (pack {report.Framework.Hash[..8]}); the newer one (pack {newer.Framework.Hash[..8]}) reads some of it differently: /mylevel shows what."));
        }

        blocks.Add(new ChatBlock.Note("The quotes stand in it as you see them, colleagues' names included: you decide who gets it."));
        blocks.Add(new ChatBlock.Attachment(
            $"level-receipt-{report.Framework.Id}-{report.AsOf.UtcDateTime:yyyy-MM-dd}.json", MediaType, Encoding.UTF8.GetString(file.ToBytes()))
        {
            Command = isUsual ? "/mylevel receipt" : $"/mylevel receipt in {report.Framework.Id}",
        });
        return new(blocks.ToImmutable());
    }
}
