using System.Security.Cryptography;
using CoachBot.Core.Levels.Receipts;
using CoachBot.Core.Tests.Levels.Receipts;
using CoachBot.Core.Work;
using CoachBot.Pipeline.Receipts;

namespace CoachBot.Tests.Pipeline.Receipts;

/// <summary>What a key adds to a receipt: where it is from.</summary>
public sealed class ReceiptVerificationTests
{
    private static readonly ReceiptKeyPair Ours = NewKey();
    private static readonly ReceiptKeyPair Theirs = NewKey();

    [Fact]
    public void A_signed_receipt_holds_with_its_key_and_without_one()
    {
        foreach (var (some, seed) in RandomReceipt.All.Select((some, at) => (some, at + 1)))
        {
            var file = Signed(some.Receipt, Ours);

            var withKey = ReceiptVerification.Of(file, Ours.Public);
            withKey.Problems.ShouldBeEmpty($"seed {seed}");
            withKey.IsSigned.ShouldBeTrue();
            var without = ReceiptVerification.Of(file, null);
            without.Problems.ShouldBeEmpty($"seed {seed}");
            without.IsSigned.ShouldBeFalse();
        }
    }

    [Fact]
    public void A_forgery_hashed_anew_always_fails_with_the_key()
    {
        var tried = 0;
        foreach (var (some, seed) in RandomReceipt.All.Select((some, at) => (some, at + 1)).Where(pair => pair.some.Receipt.Evidence.Any(one => one.Piece.Rung < Involvement.Shaped)))
        {
            var honest = ReceiptFile.Read(Signed(some.Receipt, Ours)).File!;
            var raised = some.Of([.. some.Evidence.Select(piece => piece with { Rung = Involvement.Shaped })]).ToBytes();

            (string Name, ReceiptFile File)[] forgeries =
            [
                ("the old signature", new ReceiptFile(raised, honest.Signature)),
                ("no signature", new ReceiptFile(raised, null)),
                ("another's signature", new ReceiptFile(raised, Theirs.Sign(raised))),
                ("another's signature under our key's id", new ReceiptFile(raised, Theirs.Sign(raised) with { Key = Ours.Public.Id })),
                ("no signature under our key's id", new ReceiptFile(raised, new(Ours.Public.Id, Convert.ToBase64String(new byte[64])))),
            ];

            foreach (var (name, file) in forgeries)
            {
                ReceiptVerification.Of(file.ToBytes(), null).Problems.ShouldBeEmpty($"seed {seed}, {name}: it follows from itself");
                var verified = ReceiptVerification.Of(file.ToBytes(), Ours.Public);
                verified.Problems.ShouldHaveSingleItem($"seed {seed}, {name}");
                verified.IsSigned.ShouldBeFalse();
            }

            tried++;
        }

        tried.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Each_refusal_of_a_signature_says_what_it_is()
    {
        var receipt = new RandomReceipt(3).Receipt;
        var bytes = receipt.ToBytes();

        Refusal(new(bytes, null)).ShouldBe($"signature: the receipt is not signed; found none; allowed: one by key {Ours.Public.Id}. Ask for a signed one; without --key, only its consistency is checked.");
        Refusal(new(bytes, Theirs.Sign(bytes))).ShouldStartWith($"signature: the receipt is signed by another key; found key {Theirs.Public.Id}; allowed: key {Ours.Public.Id}.");
        Refusal(new(bytes, Theirs.Sign(bytes) with { Key = Ours.Public.Id })).ShouldStartWith("signature: the signature is not over this receipt");
    }

    [Fact]
    public void A_signature_over_the_receipt_alone_is_none()
    {
        var bytes = new RandomReceipt(4).Receipt.ToBytes();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var value = Convert.ToBase64String(key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        var trusted = new ReceiptPublicKey(key);

        trusted.HasSigned(bytes, new(trusted.Id, value)).ShouldBeFalse("something else signed with the same key is no receipt");
    }

    [Fact]
    public void Everything_that_does_not_hold_is_told_at_once()
    {
        var file = System.Text.Encoding.UTF8.GetString(Signed(new RandomReceipt(1).Receipt, Ours));

        var problems = ReceiptVerification.Of(System.Text.Encoding.UTF8.GetBytes(file.Replace("\"qualifyingWeight\":50", "\"qualifyingWeight\":20", StringComparison.Ordinal)), Ours.Public).Problems;

        problems.Select(problem => problem.Where).ShouldBe(["sha256", "signature", "receipt.rule.qualifyingWeight"]);
    }

    [Fact]
    public async Task One_key_signs_for_many_at_once()
    {
        var receipts = RandomReceipt.All.Take(16).Select(some => some.Receipt.ToBytes()).ToList();

        var signed = await Task.WhenAll(receipts.Select(receipt => Task.Run(() => (receipt, Signature: Ours.Sign(receipt)), TestContext.Current.CancellationToken)));

        signed.ShouldAllBe(one => Ours.Public.HasSigned(one.receipt, one.Signature));
    }

    private static string Refusal(ReceiptFile file) => ReceiptVerification.Of(file.ToBytes(), Ours.Public).Problems.ShouldHaveSingleItem().ToString();

    private static byte[] Signed(LevelReceipt receipt, ReceiptKeyPair key) => new ReceiptSigner(key).Sign(receipt.ToBytes()).ToBytes();

    private static ReceiptKeyPair NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(key);
    }
}
