using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CoachBot.Benchmarks.Soaks.SlackFuzz;

/// <summary>A payload in the form in which Slack delivers it; every file below <c>Fixtures/Slack</c> is one.</summary>
/// <param name="Kind">The folder, which is the last part of the address: commands, interactions, events.</param>
/// <param name="Name">What it is.</param>
/// <param name="Text">A form's text for commands, else JSON.</param>
internal sealed record SlackFixture(string Kind, string Name, string Text)
{
    public const string Commands = "commands";
    public const string Interactions = "interactions";
    public const string Events = "events";

    private static readonly Lazy<IReadOnlyList<SlackFixture>> Read = new(() =>
    [
        .. from kind in new[] { Commands, Interactions, Events }
           from file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Slack", kind), kind == Commands ? "*.form" : "*.json").Order(StringComparer.Ordinal)
           select new SlackFixture(kind, Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)),
    ]);

    public static IReadOnlyList<SlackFixture> All => Read.Value;

    public static string ContentTypeOf(string kind) => kind == Events ? "application/json" : "application/x-www-form-urlencoded";

    /// <summary>The body of the request over HTTP.</summary>
    public byte[] Body() => BodyOf(Kind, Text);

    /// <summary>The same for another text of that kind.</summary>
    public static byte[] BodyOf(string kind, string text) => Encoding.UTF8.GetBytes(kind == Interactions ? $"payload={WebUtility.UrlEncode(text)}" : text);

    /// <summary>The type of the envelope over a socket, and what is in it.</summary>
    public (string Type, JsonNode Payload) Envelope() => Kind switch
    {
        Commands => ("slash_commands", new JsonObject(Text.Split('&').Select(field => field.Split('=')).Select(pair => KeyValuePair.Create(WebUtility.UrlDecode(pair[0]), (JsonNode?)WebUtility.UrlDecode(pair[1]))))),
        Interactions => ("interactive", JsonNode.Parse(Text)!),
        _ => ("events_api", JsonNode.Parse(Text)!),
    };
}
