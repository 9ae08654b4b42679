using System.Security.Cryptography;
using System.Text;
using CoachBot.Core.Levels.Receipts;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Levels.Receipts;

/// <summary>Every refusal of a file has a name.</summary>
public sealed class ReceiptFileTests
{
    private static readonly byte[] Good = new ReceiptFile(SomeReceipt.Of([Some.Evidence("A-1", Involvement.Owned, "2026-01-10")]).ToBytes(), null).ToBytes();

    [Fact]
    public void A_file_begins_with_the_receipt_and_ends_with_the_hash_of_all_before()
    {
        var signature = new ReceiptSignature(SomeReceipt.Sha256, Convert.ToBase64String(new byte[64]));
        var file = new ReceiptFile(ReceiptFile.Read(Good).File!.Receipt, signature);
        var text = Encoding.UTF8.GetString(file.ToBytes());

        text.ShouldStartWith("{\"receipt\":{\"format\":\"coachbot-level-receipt\",\"version\":1,");
        text.ShouldEndWith($",\"signature\":{{\"algorithm\":\"ES256\",\"key\":\"{SomeReceipt.Sha256}\",\"value\":\"{signature.Value}\"}},\"sha256\":\"{file.Sha256}\"}}");
        Convert.ToHexStringLower(SHA256.HashData(file.ToBytes()[..^77])).ShouldBe(file.Sha256);
        var read = ReceiptFile.Read(file.ToBytes());
        read.Problem.ShouldBeNull();
        read.File!.Signature.ShouldBe(signature);
        read.File.Receipt.ToArray().ShouldBe(file.Receipt.ToArray());
    }

    [Fact]
    public void What_is_signed_begins_with_a_line_of_its_own() =>
        Encoding.UTF8.GetString(ReceiptFile.ToSign("{}"u8)).ShouldBe("coachbot-level-receipt-v1\n{}");

    [Theory]
    [InlineData("{\"receipt\":", " {\"receipt\":", "it is not in its canonical form")]
    [InlineData(",\"signature\":null", ", \"signature\":null", "it is not in its canonical form")]
    [InlineData("\"version\":1,\"rule\"", "\"version\": 1,\"rule\"", "it is not in its canonical form")]
    [InlineData("Title of", "\\u0054itle of", "it is not in its canonical form; found other bytes from byte")]
    [InlineData("Title of", "Title\\/ of", "it is not in its canonical form")]
    [InlineData("Title of", "\\ud83d of", "it is not in its canonical form")]
    [InlineData("\"signature\":null,", "", "these are not the keys of this part; found receipt, sha256; allowed: receipt, signature, sha256")]
    [InlineData("\"signature\":null,", "\"signature\":null,\"more\":1,", "these are not the keys of this part")]
    [InlineData("\"signature\":null,", "\"signature\":null,\"signature\":null,", "the file is no JSON in the form of a receipt")]
    [InlineData("\"consent\":\"on\",", "\"consent\":\"on\",\"consent\":\"on\",", "the file is no JSON in the form of a receipt")]
    [InlineData("\"consent\":\"on\",", "", "receipt: these are not the keys of this part")]
    [InlineData("\"consent\":\"on\",", "\"consent\":\"on\",\"more\":[],", "receipt: these are not the keys of this part")]
    [InlineData("\"consent\":\"on\"", "\"consent\":\"perhaps\"", "receipt.consent: the value is not in its form; found \"perhaps\"; allowed: off, on")]
    [InlineData("\"consent\":\"on\"", "\"consent\":1", "receipt.consent: the value is not in its form; found 1")]
    [InlineData("\"hasData\":true", "\"hasData\":\"true\"", "receipt.exposure.hasData: the value is not in its form")]
    [InlineData("\"weight\":100", "\"weight\":100.0", "receipt.framework.competencies[0].practices[0].weight: the value is not in its form; found 100.0; allowed: a whole number from 1 to 100")]
    [InlineData("\"weight\":100", "\"weight\":1e2", "weight: the value is not in its form")]
    [InlineData("\"weight\":100", "\"weight\":99999999999", "weight: the value is not in its form")]
    [InlineData("\"weight\":100", "\"weight\":2147483647", "weight: the value is not in its form")]
    [InlineData("\"person\":\"priya\",\"consent\":\"on\"", "\"consent\":\"on\",\"person\":\"priya\"", "receipt: these are not the keys of this part")]
    [InlineData("T12:00:00.0000000Z", "T12:00:00Z", "receipt.asOf: the value is not in its form; found \"2026-06-15T12:00:00Z\"")]
    [InlineData("2026-06-15T12", "2026-06-31T12", "receipt.asOf: the value is not in its form")]
    [InlineData("2026-06-15T12", "0001-01-01T12", "receipt.asOf: the date of the report is too early")]
    [InlineData("\"format\":\"coachbot-level-receipt\"", "\"format\":\"invoice\"", "receipt.format: this is no level receipt")]
    [InlineData("\"version\":1,\"rule\"", "\"version\":2,\"rule\"", "receipt.version: this receipt is of a newer version of the format; found 2; allowed: 1. Verify it with the release of CoachBot that made it.")]
    [InlineData("\"version\":1,\"rule\"", "\"version\":2,\"ruler\"", "receipt.version: this receipt is of a newer version of the format")]
    [InlineData("{\"version\":1,\"qualifying", "{\"version\":7,\"qualifying", "receipt.rule.version: this receipt is of a newer version of the level rule; found 7; allowed: 1")]
    [InlineData("{\"version\":1,\"qualifying", "{\"version\":0,\"qualifying", "receipt.rule.version: this receipt is of another version of the level rule")]
    [InlineData("{\"rung\":\"shaped\",\"months\":3,\"corroborated\":2}", "{\"rung\":\"led\",\"months\":3,\"corroborated\":2}", "receipt.framework.thresholds[5]: it is there twice")]
    [InlineData(",{\"rung\":\"shaped\",\"months\":3,\"corroborated\":2}]", "]", "receipt.framework.thresholds: every rung has a threshold")]
    [InlineData("\"proficiency\":\"4\"", "\"proficiency\":\"9\"", "receipt.framework.competencies[0].expectations[0].proficiency: the scale has no such step; found 9; allowed: 1, 2, 3, 4, 5")]
    [InlineData("\"sha256\":\"0123", "\"sha256\":\"X123", "receipt.evidence[0].quotes[0].sha256: this is no SHA-256")]
    [InlineData("\"redactedOn\":null", "\"redactedOn\":\"yesterday\"", "receipt.evidence[0].quotes[0].redactedOn: the value is not in its form")]
    [InlineData("\"signature\":null", "\"signature\":{\"algorithm\":\"none\",\"key\":\"\",\"value\":\"\"}", "file.signature.algorithm: this program does not know the algorithm; found none; allowed: ES256")]
    [InlineData("\"signature\":null", "\"signature\":{\"algorithm\":\"ES256\",\"key\":\"\",\"value\":\"AAAA\"}", "file.signature.value: this is no signature")]
    [InlineData("\"signature\":null", "\"signature\":\"ES256\"", "file.signature: the value is not in its form")]
    public void A_change_of_the_form_is_named(string was, string becomes, string says)
    {
        var text = Encoding.UTF8.GetString(Good);
        text.ShouldContain(was);

        Refusal(Rehashed(text.Replace(was, becomes, StringComparison.Ordinal))).ShouldContain(says, Case.Insensitive);
    }

    [Fact]
    public void What_is_no_receipt_at_all_is_named()
    {
        Refusal([]).ShouldContain("the file is no JSON", Case.Insensitive);
        Refusal("hello"u8.ToArray()).ShouldContain("the file is no JSON", Case.Insensitive);
        Refusal("[]"u8.ToArray()).ShouldContain("the value is not in its form");
        Refusal("{}"u8.ToArray()).ShouldContain("these are not the keys");
        Refusal("{\"receipt\":[],\"signature\":null,\"sha256\":\"\"}"u8.ToArray()).ShouldContain("this is no SHA-256");
        Refusal([0xef, 0xbb, 0xbf, .. Good]).ShouldNotBeEmpty();
        Refusal([.. Good[..50], 0xff, .. Good[50..]]).ShouldBe("The file is not UTF-8. Give the file that /mylevel receipt made, byte by byte.");
        Refusal(Encoding.UTF8.GetBytes(new string('[', 10_000))).ShouldContain("no JSON");
        Refusal(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 20)) + "1" + new string('}', 20))).ShouldContain("no JSON");
        Refusal(new byte[ReceiptFile.LargestSize + 1]).ShouldBe("The file is too large for a receipt; found 5242881 bytes; allowed: up to 5242880. Give the file that /mylevel receipt made.");
        Refusal(Rehashed("{\"receipt\":3,\"signature\":null,\"sha256\":\"\"}")).ShouldContain("this is no level receipt");
    }

    [Fact]
    public void A_hash_that_is_another_is_named_and_the_receipt_is_still_looked_at()
    {
        var read = ReceiptFile.Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Good).Replace("Title of", "Tales of", StringComparison.Ordinal)));

        read.Problem!.ToString().ShouldStartWith("sha256: the file was changed after it was made");
        ReceiptReplay.Of(read.File!.Receipt).Problem.ShouldBeNull("a title follows from nothing");
    }

    private static string Refusal(byte[] file) => Checked.Problem(file).ShouldNotBeNull().ToString();

    /// <summary>The text with a hash that fits it again.</summary>
    private static byte[] Rehashed(string file)
    {
        var beginning = file[..file.LastIndexOf(",\"sha256\":", StringComparison.Ordinal)];
        return Encoding.UTF8.GetBytes($"{beginning},\"sha256\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(beginning)))}\"}}");
    }
}
