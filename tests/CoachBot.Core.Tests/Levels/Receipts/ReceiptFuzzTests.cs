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

    [Theory]
    [InlineData("scale", "id", 7, "receipt.framework.scale: the list is longer than that of any framework; found 7; allowed: up to 6.")]
    [InlineData("scale", "id", 40_000, "receipt.framework.scale: the list is longer than that of any framework; found 40000; allowed: up to 6.")]
    [InlineData("levels", "id", 70_000, "receipt.framework.levels: the list is longer than that of any framework; found 70000; allowed: up to 99.")]
    [InlineData("thresholds", "rung", 40_000, "receipt.framework.thresholds: the list is longer than that of any framework; found 40000; allowed: up to 6.")]
    [InlineData("competencies[0].expectations", "level", 40_000, "receipt.framework.competencies[0].expectations: the list is longer than that of any framework; found 40000; allowed: up to 3.")]
    [InlineData("competencies[0].practices", "practice", 201, "receipt.framework.competencies[0].practices: the list is longer than that of any framework; found 201; allowed: up to 200.")]
    public void A_part_of_a_framework_that_is_longer_than_any_is_refused_before_it_is_read(string part, string key, int count, string problem)
    {
        var receipt = JsonNode.Parse(SomeReceipt.Of([Some.Evidence("A-1", Involvement.Owned, "2026-01-10")]).ToBytes())!;
        var framework = receipt["framework"]!;
        var list = (part.Split('.') is [_, var within] ? framework["competencies"]![0]![within]! : framework[part]!).AsArray();
        Multiply(list, count - list.Count + 1, (one, at) => one[key] = $"x-{at}");

        Checked.Problem(Checked.Rehashed(receipt.ToJsonString()))!.ToString().ShouldStartWith(problem);
    }

    [Fact]
    public void More_tracks_than_any_framework_has_are_refused_before_they_are_read()
    {
        var receipt = JsonNode.Parse(SomeReceipt.Of([]).ToBytes())!;
        var tracks = new JsonArray();
        for (var at = 0; at < 70_000; at++)
        {
            tracks.Add($"t-{at}");
        }

        receipt["framework"]!["tracks"] = tracks;

        Checked.Problem(Checked.Rehashed(receipt.ToJsonString()))!.ToString()
            .ShouldStartWith("receipt.framework.tracks: the list is longer than that of any framework; found 70000; allowed: up to 99.");
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
