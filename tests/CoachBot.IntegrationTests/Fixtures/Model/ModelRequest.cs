using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Prompts;

namespace CoachBot.IntegrationTests.Fixtures.Model;

/// <summary>A request that a model got, in either protocol.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Key">The key that came with it.</param>
/// <param name="Body">All of it, as it came.</param>
/// <param name="System">The system message.</param>
/// <param name="Messages">Every other message, as role and text.</param>
internal sealed record ModelRequest(string Path, string Key, string Body, string System, IReadOnlyList<(string Role, string Text)> Messages)
{
    /// <summary>Whether the answer was to be bound to a schema.</summary>
    public bool HasSchema => Body.Contains("json_schema", StringComparison.Ordinal);

    /// <summary>The last message.</summary>
    public string Text => Messages[^1].Text;

    /// <summary>Whether it asks what that template asks; a shipped one by its id.</summary>
    public bool IsOf(PromptTemplate template) => System == PromptMessages.SystemOf(template);

    public static ModelRequest Read(string path, string key, string body)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        var messages = json["messages"]!.AsArray().Select(message => ((string)message!["role"]!, TextOf(message["content"]))).ToList();
        var system = json["system"] is { } own ? TextOf(own) : messages.FirstOrDefault(message => message.Item1 == "system").Item2 ?? "";
        return new(path, key, body, system, [.. messages.Where(message => message.Item1 != "system")]);
    }

    private static string TextOf(JsonNode? content) => content?.GetValueKind() switch
    {
        JsonValueKind.String => (string)content!,
        JsonValueKind.Array => string.Concat(content.AsArray().Select(part => (string?)part!["text"])),
        _ => "",
    };
}
