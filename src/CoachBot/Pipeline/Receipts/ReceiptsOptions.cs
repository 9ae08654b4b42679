using CoachBot.Core;

namespace CoachBot.Pipeline.Receipts;

/// <summary>How level receipts are signed. Without a key they are not.</summary>
internal sealed class ReceiptsOptions
{
    public const string Section = "Receipts";

    private const string Where = "Receipts__PrivateKeyFile";

    /// <summary>A PEM file with the deployment's private key, ECDSA on P-256. Null or blank (default): receipts are not signed.</summary>
    public string? PrivateKeyFile { get; set; }

    public static ReceiptsOptions Of(IConfiguration settings) => settings.GetSection(Section).Get<ReceiptsOptions>() ?? new();

    /// <summary>The key pair of the deployment; null without the setting.</summary>
    /// <exception cref="RefusedException">The file holds no such key.</exception>
    public ReceiptKeyPair? Key() => string.IsNullOrWhiteSpace(PrivateKeyFile) ? null : ReceiptKeyFiles.Private(PrivateKeyFile.Trim(), Where);
}
