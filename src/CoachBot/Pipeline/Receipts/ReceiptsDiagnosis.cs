using CoachBot.Diagnosis;

namespace CoachBot.Pipeline.Receipts;

/// <summary>Says whether level receipts are signed, with which key, and whether the key is kept well.</summary>
internal sealed class ReceiptsDiagnosis(ReceiptsOptions options, ReceiptSigner signer) : IDiagnosis
{
    private const string HowTo = "Make a key with coachbot receipt key <file> and set Receipts__PrivateKeyFile; src/docs/receipts.md tells how";

    public string Subject => "Level receipts";

    public string? AtStart => signer.PublicKey is { } key
        ? $"Level receipts are signed with key {key.Id[..12]}."
        : $"Level receipts are not signed. {HowTo}.";

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
        signer.PublicKey is not { } key ? [new(Subject, FindingState.Off, "they are not signed: whoever verifies one cannot see where it is from", HowTo)]
        : ReceiptKeyFiles.IsReadByOthers(options.PrivateKeyFile!.Trim())
            ? [new(Subject, FindingState.Attention, $"signed with key {key.Id}, but others than its owner may read the private key's file",
                "Run: chmod 600 <file>; leave it where a container's runtime mounts the file so and nobody else is in there")]
            : [new(Subject, FindingState.Ok, $"signed with key {key.Id}")]);
}
