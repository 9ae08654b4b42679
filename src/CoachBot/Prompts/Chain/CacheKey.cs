using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace CoachBot.Prompts.Chain;

/// <summary>What makes two questions the same: the model, the prompt and its version, and every letter that is sent.</summary>
internal static class CacheKey
{
    public static string Of(string model, ModelCall call, IEnumerable<ChatMessage> messages, int? answerTokens)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, model);
        Add(hash, string.Create(CultureInfo.InvariantCulture, $"{call.Prompt}@{call.Version}/{answerTokens}"));
        foreach (var message in messages)
        {
            Add(hash, message.Role.Value);
            Add(hash, message.Text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // With its length, so that no two lists of texts are the same bytes.
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
        hash.AppendData(bytes);
    }
}
