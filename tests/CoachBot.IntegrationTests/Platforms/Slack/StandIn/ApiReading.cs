using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CoachBot.IntegrationTests.Platforms.Slack.StandIn;

/// <summary>Reads a call as Slack does: some methods know forms alone, and drop the arguments of a JSON body.</summary>
internal static class ApiReading
{
    private static readonly string[] FormsAlone =
        ["users.info", "users.list", "users.lookupByEmail", "conversations.info", "conversations.list", "conversations.history", "files.getUploadURLExternal", "auth.test"];

    private static readonly string[] Structured = ["blocks", "view", "metadata", "files", "attachments"];

    public static async Task<ApiCall> ReadAsync(HttpContext context, string method, DateTimeOffset at)
    {
        var isJson = context.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
        var arguments = isJson ? await JsonAsync(context) : await FormAsync(context);
        return new(method, isJson && FormsAlone.Contains(method) ? [] : arguments, at)
        {
            Authorization = context.Request.Headers.Authorization.ToString(),
            IsJson = isJson,
        };
    }

    private static async Task<JsonObject> JsonAsync(HttpContext context) =>
        (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!.AsObject();

    private static async Task<JsonObject> FormAsync(HttpContext context)
    {
        var arguments = new JsonObject();
        if (context.Request.HasFormContentType)
        {
            foreach (var (name, value) in await context.Request.ReadFormAsync(context.RequestAborted))
            {
                arguments[name] = Structured.Contains(name) ? Parsed(value.ToString()) : JsonValue.Create(value.ToString());
            }
        }

        return arguments;
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
