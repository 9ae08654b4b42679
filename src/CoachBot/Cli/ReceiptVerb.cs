using System.CommandLine;
using System.Text.Json;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Levels.Receipts;
using CoachBot.Pipeline.Receipts;

namespace CoachBot.Cli;

/// <summary><c>receipt verify</c> and <c>receipt key</c>: need no database, no packs and no settings.</summary>
internal sealed class ReceiptVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var file = new Argument<string>("file") { Description = "A receipt that /mylevel receipt made" };
        var key = new Option<string?>("--key") { Description = "The deployment's public key in PEM form; without it, where the receipt is from is not checked" };
        var json = new Option<bool>("--json") { Description = "Print the outcome as JSON" };
        var verify = new Command("verify", "Check a level receipt: its hash, its signature, and that its report can be made again to the same bytes") { file, key, json };
        verify.SetAction((parsed, cancellationToken) => VerifyAsync(parsed.GetValue(file)!, parsed.GetValue(key), parsed.GetValue(json), cancellationToken));

        var path = new Argument<string>("file") { Description = "Where the private key goes; the public one goes beside it" };
        var make = new Command("key", "Make a key pair to sign receipts with") { path };
        make.SetAction(parsed => Make(parsed.GetValue(path)!));
        return new Command("receipt", "Level receipts: check one, or make the key that signs them") { verify, make };
    }

    private static async Task<int> VerifyAsync(string path, string? keyPath, bool json, CancellationToken cancellationToken)
    {
        var key = keyPath is null ? null : ReceiptKeyFiles.Public(keyPath, "--key");
        var verification = ReceiptVerification.Of(await ReadAsync(path, cancellationToken), key);
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(VerificationText.Json(verification), Json.Page));
        }
        else if (verification.Receipt is { } receipt && verification.Problems.Count == 0)
        {
            foreach (var line in VerificationText.Of(verification.File!, receipt, key?.Id))
            {
                Console.Out.WriteLine(VisibleText.Straight(line));
            }
        }
        else
        {
            foreach (var problem in verification.Problems)
            {
                Console.Error.WriteLine(VisibleText.Straight(problem.ToString().ReplaceLineEndings(" ")));
            }
        }

        return verification.Problems.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static int Make(string path)
    {
        var key = ReceiptKeyFiles.Make(path, "receipt key");
        Console.Out.WriteLine($"The private key is {path}: only you can read it; keep it, and keep it secret.");
        Console.Out.WriteLine($"The public key is {path}{ReceiptKeyFiles.PublicSuffix}: give it to whoever verifies receipts. Its id is {key.Id}.");
        Console.Out.WriteLine($"To sign receipts, set Receipts__PrivateKeyFile={Path.GetFullPath(path)} and start again.");
        return ExitCode.Done;
    }

    // A file without end must not be read to its end.
    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var bytes = new byte[ReceiptFile.LargestSize + 1];
            return bytes[..await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken)];
        }
        catch (ArgumentException)
        {
            throw new RefusedException(new Problem("this is no name of a file", "receipt verify", $"'{path}'", Do: "Give the file that /mylevel receipt made"));
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(new Problem("the file cannot be read", path, ex.Message.TrimEnd('.'), Do: "Give the file that /mylevel receipt made"));
        }
    }
}
