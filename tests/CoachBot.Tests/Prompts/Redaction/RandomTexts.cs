using System.Text;

namespace CoachBot.Tests.Prompts.Redaction;

/// <summary>Texts of pieces that are hard to tell apart, in any order.</summary>
internal sealed class RandomTexts(int seed)
{
    private static readonly string[] Names = ["Priya Raman", "Priya", "praman", "Lucía Fernández", "Ana", "Ana Cruz", "Cruz Diaz", "Ö"];
    private static readonly string[] Secrets = ["AKIAIOSFODNN7EXAMPLE", "ghp_16C7e42F292c6912E7710c838347Ae178B4a", "priya.raman@example.com", "+44 20 7946 0958"];

    private static readonly string[] Others =
    [
        " ", "\n", ". ", ", ", "’s ", "[", "]", "[person-", "[person-1]", "[person-1b]", "[email-2]", "[secret-1]", "1", "]]", "word", "the", "é", "e\u0301", "\u200B", "😀", "password=", "token ", "@", "://", ":", "(", "-", "0",
    ];

    private readonly Random _random = new(seed);

    public static IReadOnlyList<IReadOnlyList<string>> People { get; } = [["Priya Raman", "Priya", "praman"], ["Lucía Fernández"], ["Ana Cruz", "Ana"], ["Cruz Diaz"], ["Ö"]];

    /// <summary>What may be in no text that leaves.</summary>
    public static IReadOnlyList<string> Sensitive { get; } = ["priya raman", "lucía fernández", "ana cruz", "AKIAIOSFODNN7EXAMPLE", "ghp_16C7e42F292c6912E7710c838347Ae178B4a", "priya.raman@example.com"];

    public string Next()
    {
        var text = new StringBuilder();
        for (var pieces = _random.Next(1, 14); pieces > 0; pieces--)
        {
            // Names and secrets stand apart from letters, as in texts that people write.
            _ = _random.Next(3) switch
            {
                0 => text.Append(' ').Append(Cased(Names[_random.Next(Names.Length)])).Append(' '),
                1 => text.Append(' ').Append(Secrets[_random.Next(Secrets.Length)]).Append(' '),
                _ => text.Append(Others[_random.Next(Others.Length)]),
            };
        }

        return text.ToString();
    }

    private string Cased(string name) => _random.Next(4) switch
    {
        0 => name.ToUpperInvariant(),
        1 => name.ToLowerInvariant(),
        _ => name,
    };
}
