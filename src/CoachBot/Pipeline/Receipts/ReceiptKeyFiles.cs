using System.Security.Cryptography;
using CoachBot.Core;

namespace CoachBot.Pipeline.Receipts;

/// <summary>Reads and makes PEM files with keys of receipts. What a file holds is never part of a refusal.</summary>
internal static class ReceiptKeyFiles
{
    /// <summary>What a public key's file is called beside its private key's.</summary>
    public const string PublicSuffix = ".pub.pem";

    private const string Curve = "1.2.840.10045.3.1.7";
    private const string MakeOne = "Make a key pair with: coachbot receipt key <file>";
    private const long Longest = 64 * 1024;

    /// <summary>The deployment's own key.</summary>
    /// <exception cref="RefusedException">It is none; all that is wrong with it.</exception>
    public static ReceiptKeyPair Private(string path, string where)
    {
        using var key = Import(path, where);
        return IsPrivate(key)
            ? new(key)
            : throw Refused("this is a public key, which cannot sign", where, path, "a private key", $"Set the file without {PublicSuffix}; or: {MakeOne}");
    }

    /// <summary>The key to verify with.</summary>
    /// <exception cref="RefusedException">It is none; all that is wrong with it.</exception>
    public static ReceiptPublicKey Public(string path, string where)
    {
        using var key = Import(path, where);
        return IsPrivate(key)
            ? throw Refused("this is a private key, which nobody but its deployment may have", where, path, "a public key",
                $"Give the public one beside it, {Path.GetFileName(path)}{PublicSuffix}; where the private one was handed around, make another")
            : new(key);
    }

    /// <summary>Makes a pair: the private key for nobody but the owner to read, the public one beside it.</summary>
    /// <exception cref="RefusedException">One of the files is there, or its folder is not.</exception>
    public static ReceiptPublicKey Make(string path, string where)
    {
        foreach (var taken in new[] { path, path + PublicSuffix }.Where(Path.Exists))
        {
            throw Refused("the file is there already", where, taken, "a new file", "Choose another name; a key that signed receipts is needed to verify them");
        }

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var made = new List<string>();
        try
        {
            Write(made, path, key.ExportPkcs8PrivateKeyPem(), UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Write(made, path + PublicSuffix, key.ExportSubjectPublicKeyInfoPem(), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Half a pair can sign and nobody can verify it; its name would be taken, too.
            made.ForEach(File.Delete);
            throw Refused("the file cannot be written", where, path.Length == 0 ? "no name" : ex.Message, "", "Choose a folder that is there and that you may write to");
        }

        return new(key);
    }

    /// <summary>Whether others than its owner may read the file; false where the system has no such notion.</summary>
    public static bool IsReadByOthers(string path) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0;

    private static void Write(List<string> made, string path, string pem, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        using var writer = new StreamWriter(path, options);
        made.Add(path);
        writer.Write(pem + "\n");
    }

    private static string Text(string path, string where)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > Longest })
            {
                throw Refused("the file is too large for a key", where, path, "a PEM file", MakeOne);
            }

            return File.ReadAllText(path);
        }
        catch (ArgumentException)
        {
            throw Refused("this is no name of a file", where, $"'{path}'", "a PEM file", $"Correct the path. {MakeOne}");
        }
        catch (Exception ex) when (ex is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refused("there is no such file", where, path, "a PEM file", $"Correct the path. {MakeOne}");
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            throw Refused("the file cannot be read", where, path, "a PEM file", "Let the account that runs CoachBot read it");
        }
    }

    private static ECDsa Import(string path, string where)
    {
        var pem = Text(path, where);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.ExportParameters(includePrivateParameters: false).Curve is { IsNamed: true, Oid.Value: Curve })
            {
                return key;
            }
        }
        catch (Exception ex) when (ex is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw Refused("this is no key in PEM form for ECDSA", where, path, "one key on the curve P-256, without a passphrase", MakeOne);
        }

        key.Dispose();
        throw Refused("the key is on another curve", where, path, "P-256 (prime256v1)", MakeOne);
    }

    private static bool IsPrivate(ECDsa key)
    {
        try
        {
            return key.ExportParameters(includePrivateParameters: true).D is not null;
        }
        catch (CryptographicException)
        {
            // A public key has nothing secret to export.
            return false;
        }
    }

    private static RefusedException Refused(string what, string where, string found, string allowed, string toDo) => new(new Problem(what, where, found, allowed, toDo));
}
