using System.Text.Json;

#pragma warning disable CA5394 // Seeded on purpose.

namespace CoachBot.Core.Tests.Levels.Receipts;

/// <summary>No byte of a receipt's file can be replaced, left out or added without its being seen, even without a key.</summary>
public sealed class ReceiptMutationTests
{
    private const string Likely = "0123456789abcdefABCDEF {}[]:,\"\\ \n\t-.eE\u0000";

    [Fact]
    public void Every_kind_of_place_in_every_receipt_is_guarded()
    {
        foreach (var (some, seed) in RandomReceipt.All.Select((some, at) => (some, at + 1)))
        {
            var (file, random) = (some.File(), new Random(seed));
            foreach (var (place, at) in Places(file, random))
            {
                var kind = random.Next(3);
                Checked.Problem(Mutated(file, at, kind, random)).ShouldNotBeNull($"seed {seed}, {place}, byte {at}, kind {kind}");
            }
        }
    }

    [Fact]
    public void Every_single_byte_of_a_few_receipts_is_guarded()
    {
        foreach (var file in RandomReceipt.All.Select(some => some.File()).OrderBy(file => file.Length).Take(3))
        {
            var random = new Random(file.Length);
            for (var at = 0; at < file.Length; at++)
            {
                for (var kind = 0; kind < 3; kind++)
                {
                    Checked.Problem(Mutated(file, at, kind, random)).ShouldNotBeNull($"byte {at} of {file.Length}, kind {kind}");
                }
            }
        }
    }

    [Fact]
    public void One_line_feed_behind_it_is_allowed_and_nothing_else()
    {
        var file = new RandomReceipt(1).File();

        Checked.Problem([.. file, (byte)'\n']).ShouldBeNull();
        foreach (var behind in new[] { "\n\n", "\r\n", " ", "\r", "x", "\0", "\n ", "{}" })
        {
            Checked.Problem([.. file, .. behind.Select(letter => (byte)letter)]).ShouldNotBeNull(behind);
        }
    }

    [Fact]
    public void A_file_that_is_cut_anywhere_is_refused()
    {
        var file = new RandomReceipt(2).File();

        for (var length = 0; length < file.Length; length += 7)
        {
            Checked.Problem(file[..length]).ShouldNotBeNull($"{length} bytes");
        }
    }

    /// <summary>A byte of each kind of token in each part of the file, or the mark before it, and some anywhere.</summary>
    private static IEnumerable<(string Place, int At)> Places(byte[] file, Random random)
    {
        var tokens = new List<(string Place, int Start, int Length)>();
        var reader = new Utf8JsonReader(file);
        var path = new Stack<string>();
        var key = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    key = reader.GetString()!;
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    path.Push(key);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    key = path.Pop();
                    break;
            }

            tokens.Add(($"{string.Join('/', path.Reverse().Skip(1).Take(2))} {reader.TokenType}", (int)reader.TokenStartIndex, Math.Max(1, reader.ValueSpan.Length)));
        }

        return tokens.GroupBy(token => token.Place).Select(same => same.ElementAt(random.Next(same.Count())))
            .Select(token => random.Next(3) > 0 ? (token.Place, token.Start + random.Next(token.Length)) : ($"before {token.Place}", Math.Max(0, token.Start - 1)))
            .Concat(Enumerable.Range(0, 10).Select(_ => ("anywhere", random.Next(file.Length))));
    }

    private static byte[] Mutated(byte[] file, int at, int kind, Random random) => kind switch
    {
        0 => [.. file[..at], Other(file[at], random), .. file[(at + 1)..]],
        1 => [.. file[..at], .. file[(at + 1)..]],
        _ => [.. file[..at], (byte)Likely[random.Next(Likely.Length)], .. file[at..]],
    };

    private static byte Other(byte instead, Random random)
    {
        var other = (byte)Likely[random.Next(Likely.Length)];
        return other == instead ? (byte)(other ^ 1) : other;
    }
}
