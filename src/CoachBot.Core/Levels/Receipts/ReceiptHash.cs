using System.Security.Cryptography;

namespace CoachBot.Core.Levels.Receipts;

/// <summary>SHA-256 in the form that receipts write it: 64 lower-case hexadecimal digits.</summary>
internal static class ReceiptHash
{
    public const int Digits = 64;
    public const string Form = "64 lower-case hexadecimal digits";

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static bool IsOne(string text) => text.Length == Digits && text.All(char.IsAsciiHexDigitLower);

    public static string Demand(ReceiptNode node) => node.Text() is var text && IsOne(text) ? text : throw node.Refused("this is no SHA-256", ReceiptNode.Quoted(text), Form);
}
