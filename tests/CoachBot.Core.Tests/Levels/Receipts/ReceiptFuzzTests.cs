using System.Text.Json.Nodes;
using CoachBot.Core.Levels.Receipts;
using CoachBot.Core.Work;

#pragma warning disable CA5394 // Seeded on purpose.

namespace CoachBot.Core.Tests.Levels.Receipts;

/// <summary>Whatever a hostile file holds, and however well it is hashed, the answer is a sentence.</summary>
public sealed class ReceiptFuzzTests
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "2147483647", "9999999999999999999", "\"\"", "\"led\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"0001-01-01T00:00:00.0000000Z\"", "[]", "{}", "[[]]",
        "[null]", "{\"a\":1}", "\"\\u0000\"",
    ];

    [Fact]
    public void Any_value_in_any_place_is_answered() => Seeds.ForEach((random, seed) =>
    {
        var receipt = JsonNode.Parse(new RandomReceipt(random.Next(1, 50)).Receipt.ToBytes())!;
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            Change(receipt, random);
        }

        var text = receipt.ToJsonString();
        var problem = Checked.Problem(Checked.Rehashed(text));

        problem?.ToString().ShouldNotBeNullOrWhiteSpace(seed);
    });

    [Fact]
    public void Any_bytes_are_answered() => Seeds.ForEach((random, seed) =>
    {
        var file = new RandomReceipt(random.Next(1, 50)).File();
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            file[random.Next(file.Length)] = (byte)random.Next(256);
        }

        Checked.Problem(file)?.ToString().ShouldNotBeNullOrWhiteSpace(seed);
        ReceiptReplay.Of(file.AsMemory(0, random.Next(file.Length))).Problem.ShouldNotBeNull(seed);
    });

    [Fact]
    public void A_file_that_would_take_long_to_replay_is_refused_at_once()
    {
        var receipt = JsonNode.Parse(SomeReceipt.Of([Some.Evidence("A-1", Involvement.Owned, "2026-01-10")]).ToBytes())!;
        Multiply(receipt["framework"]!["competencies"]!.AsArray(), 1_000, (competency, at) => competency["id"] = $"c-{at}");
        Multiply(receipt["evidence"]!.AsArray(), 1_000, (piece, at) => piece["work"]!["id"] = $"A-{at}");

        Checked.Problem(Checked.Rehashed(receipt.ToJsonString()))!.ToString()
            .ShouldBe("receipt: the report is too large for a receipt; found 1000 competencies and 1000 pieces of evidence; allowed: up to 500000 of both multiplied. Read it with /mylevel instead.");
    }

    private static void Multiply(JsonArray list, int count, Action<JsonNode, int> tell)
    {
        var one = list[0]!;
        for (var at = 1; at < count; at++)
        {
            var other = one.DeepClone();
            tell(other, at + 1);
            list.Add(other);
        }
    }

    private static void Change(JsonNode root, Random random)
    {
        var nodes = Below(root).ToList();
        var (parent, key) = nodes[random.Next(nodes.Count)];
        var value = JsonNode.Parse(Values[random.Next(Values.Length)]);
        if (parent is JsonObject owner)
        {
            if (random.Next(4) == 0)
            {
                owner.Remove((string)key);
            }
            else
            {
                owner[(string)key] = value;
            }
        }
        else if (parent is JsonArray list)
        {
            if (random.Next(3) == 0)
            {
                list.Add(list[(int)key]?.DeepClone());
            }
            else
            {
                list[(int)key] = value;
            }
        }
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Below(JsonNode? node) => node switch
    {
        JsonObject owner => owner.ToList().SelectMany(pair => Below(pair.Value).Prepend((owner, pair.Key))),
        JsonArray list => Enumerable.Range(0, list.Count).SelectMany(at => Below(list[at]).Prepend((list, at))),
        _ => [],
    };
}
