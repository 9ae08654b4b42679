using System.Text.Json.Nodes;

namespace CoachBot.Benchmarks.Soaks.SlackFuzz;

/// <summary>Documents that differ from one in a single place.</summary>
internal static class JsonMutation
{
    private const int Deep = 40;

    /// <summary>What stands in the place of a node, each of another type.</summary>
    private static readonly Func<JsonNode?>[] Others =
    [
        () => null, () => 0, () => -1.5e300, () => true, () => "", () => "x", () => "\ufffd\u202e😀", () => new string('W', 5_000), () => new JsonArray(), () => new JsonObject(),
        () => new JsonArray(null, new JsonArray(), new JsonObject()), () => new JsonObject { ["id"] = 1, ["value"] = new JsonArray(), ["type"] = null },
        () => Enumerable.Range(0, Deep).Aggregate((JsonNode)"deep", (inner, _) => new JsonArray(inner)),
    ];

    public static int Kinds => Others.Length + 1;

    /// <summary>Every place below a document: its container and its name or number.</summary>
    public static IEnumerable<JsonNode> Below(JsonNode document) => document switch
    {
        JsonObject group => group.Select(pair => pair.Value).SelectMany(WithItself),
        JsonArray list => list.SelectMany(WithItself),
        _ => [],
    };

    /// <summary>The document without the node, or with something else in its place.</summary>
    /// <param name="node">Changed within its document.</param>
    /// <param name="kind">0 to take it out, up to <see cref="Kinds"/>.</param>
    public static void Change(JsonNode node, int kind)
    {
        if (kind > 0)
        {
            Put(node, Others[kind - 1]());
        }
        else if (node.Parent is JsonObject group)
        {
            group.Remove(node.GetPropertyName());
        }
        else
        {
            node.Parent!.AsArray().Remove(node);
        }
    }

    public static void Put(JsonNode node, JsonNode? other)
    {
        if (node.Parent is JsonObject group)
        {
            group[node.GetPropertyName()] = other;
        }
        else
        {
            var list = node.Parent!.AsArray();
            list[list.IndexOf(node)] = other;
        }
    }

    private static IEnumerable<JsonNode> WithItself(JsonNode? node) => node is null ? [] : [node, .. Below(node)];
}
