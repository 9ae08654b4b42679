using System.Text;
using CoachBot.Core.Evidence;
using CoachBot.Core.Levels.Receipts;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Levels.Receipts;

/// <summary>What a forger gets who changes a receipt and hashes it anew, without the deployment's key.</summary>
public sealed class ReceiptForgeryTests
{
    [Theory]
    [InlineData("\"demonstrated\":\"owned\"", "\"demonstrated\":\"led\"", "receipt.lines[0].demonstrated: the receipt says \"led\", its replay gives \"owned\".")]
    [InlineData("\"state\":\"in-progress\"", "\"state\":\"demonstrated\"", "receipt.lines[0].state: the receipt says \"demonstrated\", its replay gives \"in-progress\".")]
    [InlineData("\"weight\":100", "\"weight\":10", "receipt.lines[0].")]
    [InlineData("\"qualifyingWeight\":50", "\"qualifyingWeight\":40", "receipt.rule.qualifyingWeight: the receipt says 40, its replay gives 50.")]
    [InlineData("\"doneAt\":\"2026-02-", "\"doneAt\":\"2026-03-", "receipt.lines[0].demonstrated: the receipt says \"owned\", its replay gives \"executed\".")]
    [InlineData("\"practice\":\"incident-response\",\"rung\"", "\"practice\":\"alerting\",\"rung\"", "receipt.evidence[0].id: the receipt says")]
    [InlineData("\"person\":\"priya\"", "\"person\":\"mallory\"", "receipt.evidence[0].id: the receipt says")]
    [InlineData("\"source\":\"csv\",\"id\":\"A-1\"", "\"source\":\"csv\",\"id\":\"A-9\"", "receipt.evidence[0].")]
    [InlineData("\"corroboration\":\"artefact\"", "\"corroboration\":\"self\"", "receipt.lines[0].")]
    [InlineData("\"length\":34", "\"length\":35", "receipt.evidence[0].quotes[0].length: the receipt says 35, its replay gives 34.")]
    [InlineData("\"months\":3,\"corroborated\":1", "\"months\":4,\"corroborated\":1", "receipt.lines[0].")]
    [InlineData("\"missing\":{\"rung\":\"led\"", "\"missing\":{\"rung\":\"multiplied\"", "receipt.lines[0].missing.rung: the receipt says \"multiplied\", its replay gives \"led\".")]
    public void A_change_that_does_not_follow_is_named_by_its_place(string was, string becomes, string says)
    {
        var text = Encoding.UTF8.GetString(Receipt().ToBytes());
        text.ShouldContain(was);

        var problem = Checked.Problem(Checked.Rehashed(Once(text, was, becomes))).ShouldNotBeNull();

        problem.ToString().ShouldStartWith(says, Case.Insensitive);
    }

    [Fact]
    public void A_line_left_out_or_doubled_is_named()
    {
        var text = Encoding.UTF8.GetString(Receipt().ToBytes());
        var lines = text[(text.IndexOf("\"lines\":[", StringComparison.Ordinal) + 9)..^2];

        Checked.Problem(Checked.Rehashed(text.Replace(lines, "", StringComparison.Ordinal)))!.ToString().ShouldStartWith("receipt.lines[0]: the receipt says nothing, its replay gives {\"competency\":");
        Checked.Problem(Checked.Rehashed(text.Replace(lines, $"{lines},{lines}", StringComparison.Ordinal)))!.ToString().ShouldContain("its replay gives nothing");
    }

    [Fact]
    public void A_forgery_that_follows_from_itself_is_consistent_and_so_only_a_key_can_tell()
    {
        foreach (var (some, seed) in RandomReceipt.All.Select((some, at) => (some, at + 1)).Where(pair => pair.some.Receipt.Evidence.Any(one => one.Piece.Rung < Involvement.Shaped)))
        {
            var raised = some.Of([.. some.Evidence.Select(piece => piece with { Rung = Involvement.Shaped, Status = EvidenceStatus.Confirmed })]).ToBytes();

            Checked.Problem(new ReceiptFile(raised, null).ToBytes()).ShouldBeNull($"seed {seed}");
            raised.AsSpan().SequenceEqual(some.Receipt.ToBytes()).ShouldBeFalse($"seed {seed}");
        }
    }

    private static LevelReceipt Receipt() => SomeReceipt.Of(
        [Some.Evidence("A-1", Involvement.Owned, "2026-01-10"), Some.Evidence("A-2", Involvement.Owned, "2026-02-10"), Some.Evidence("A-3", Involvement.Owned, "2026-03-10")]);

    private static string Once(string text, string was, string becomes)
    {
        var at = text.IndexOf(was, StringComparison.Ordinal);
        return text[..at] + becomes + text[(at + was.Length)..];
    }
}
