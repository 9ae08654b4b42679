using System.Security.Cryptography;
using CoachBot.Core;
using CoachBot.Pipeline.Receipts;

namespace CoachBot.Tests.Pipeline.Receipts;

/// <summary>Which files are keys, and what is said of those that are not.</summary>
public sealed class ReceiptKeyFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot keys ");

    private string KeyPath => Path.Combine(_folder.FullName, "receipts.pem");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_new_pair_can_be_read_again_and_only_its_owner_reads_the_private_key()
    {
        var made = ReceiptKeyFiles.Make(KeyPath, "here");

        ReceiptKeyFiles.Private(KeyPath, "here").Public.Id.ShouldBe(made.Id);
        ReceiptKeyFiles.Public(KeyPath + ".pub.pem", "here").Id.ShouldBe(made.Id);
        ReceiptKeyFiles.IsReadByOthers(KeyPath).ShouldBeFalse();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(KeyPath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.OtherRead);
            ReceiptKeyFiles.IsReadByOthers(KeyPath).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(".pub.pem")]
    public void Never_overwrites_a_file(string suffix)
    {
        File.WriteAllText(KeyPath + suffix, "mine");

        Refusal(() => ReceiptKeyFiles.Make(KeyPath, "here")).ShouldContain("the file is there already");

        File.ReadAllText(KeyPath + suffix).ShouldBe("mine");
        Directory.GetFiles(_folder.FullName).Length.ShouldBe(1);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() =>
        Refusal(() => ReceiptKeyFiles.Make(Path.Combine(_folder.FullName, "no", "key.pem"), "here")).ShouldContain("the file cannot be written");

    [Fact]
    public void A_pair_of_which_one_file_cannot_be_written_leaves_no_half()
    {
        // The longest name that a file may have: with the suffix of the public one it is too long.
        Refusal(() => ReceiptKeyFiles.Make(Path.Combine(_folder.FullName, new string('k', 250)), "here")).ShouldContain("the file cannot be written");

        Directory.EnumerateFileSystemEntries(_folder.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_is_empty_is_refused()
    {
        Refusal(() => ReceiptKeyFiles.Make("", "here")).ShouldStartWith("here: the file cannot be written; found no name");
        Refusal(() => ReceiptKeyFiles.Public("", "--key")).ShouldStartWith("--key: this is no name of a file; found ''; allowed: a PEM file");
    }

    [Fact]
    public void The_key_that_openssl_makes_is_a_key()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(KeyPath, "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + key.ExportECPrivateKeyPem() + "\n");

        ReceiptKeyFiles.Private(KeyPath, "here").Public.Id.ShouldBe(new ReceiptPublicKey(key).Id);
    }

    [Fact]
    public void What_is_no_key_is_refused_without_its_text()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var larger = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);
        var encrypted = key.ExportEncryptedPkcs8PrivateKeyPem("secret", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1));
        (string Text, string Says)[] cases =
        [
            ("hello", "this is no key in PEM form for ECDSA"),
            ("", "this is no key in PEM form for ECDSA"),
            (rsa.ExportPkcs8PrivateKeyPem(), "this is no key in PEM form for ECDSA"),
            (encrypted, "this is no key in PEM form for ECDSA"),
            ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "this is no key in PEM form for ECDSA"),
            (larger.ExportPkcs8PrivateKeyPem(), "the key is on another curve"),
            (key.ExportSubjectPublicKeyInfoPem(), "this is a public key, which cannot sign"),
            (new string('x', 70_000), "the file is too large for a key"),
        ];

        foreach (var (text, says) in cases)
        {
            File.WriteAllText(KeyPath, text);
            var refusal = Refusal(() => ReceiptKeyFiles.Private(KeyPath, "Receipts__PrivateKeyFile"));
            refusal.ShouldStartWith($"Receipts__PrivateKeyFile: {says}");
            refusal.ShouldNotContain("BEGIN");
        }
    }

    [Fact]
    public void A_file_that_is_not_there_or_a_folder_is_refused()
    {
        Refusal(() => ReceiptKeyFiles.Private(KeyPath, "here")).ShouldStartWith("here: there is no such file");
        Refusal(() => ReceiptKeyFiles.Private(_folder.FullName, "here")).ShouldStartWith("here: the file cannot be read");
    }

    [Fact]
    public void A_private_key_to_verify_with_is_refused_with_what_to_do()
    {
        ReceiptKeyFiles.Make(KeyPath, "here");

        Refusal(() => ReceiptKeyFiles.Public(KeyPath, "--key")).ShouldBe(
            $"--key: this is a private key, which nobody but its deployment may have; found {KeyPath}; allowed: a public key. Give the public one beside it, receipts.pem.pub.pem; where the private one was handed around, make another.");
    }

    private static string Refusal(Action act) => Should.Throw<RefusedException>(act).Message;
}
