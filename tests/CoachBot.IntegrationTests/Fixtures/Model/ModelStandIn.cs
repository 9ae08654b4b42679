using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CoachBot.Prompts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.IntegrationTests.Fixtures.Model;

/// <summary>
/// A language model as the program sees it from its side, in the wire format of both protocols. It answers what it was told to
/// (<see cref="Answer(string, string)"/>), first of all what was scripted (<see cref="Next"/>); a request that nobody thought of is answered 404.
/// </summary>
internal sealed class ModelStandIn : IAsyncDisposable
{
    public const string Name = "stand-in-1";
    public const string Key = "sk-stand-in-key";

    private readonly WebApplication _application;
    private readonly ConcurrentQueue<ModelRequest> _requests = new();
    private readonly ConcurrentQueue<ModelTurn> _next = new();
    private readonly ConcurrentStack<(Func<ModelRequest, bool> When, Func<ModelRequest, ModelTurn> Turn)> _always = new();

    private ModelStandIn(WebApplication application) => _application = application;

    /// <summary>Every request that came, in order.</summary>
    public IReadOnlyList<ModelRequest> Requests => [.. _requests];

    public string Address => _application.Urls.First();

    /// <summary>Starts it.</summary>
    public static async Task<ModelStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var standIn = new ModelStandIn(builder.Build());
        standIn._application.MapPost("/v1/chat/completions", (Delegate)((HttpContext context) => standIn.TakeAsync(context, OpenAiAnswer, context.RequestAborted)));
        standIn._application.MapPost("/v1/messages", (Delegate)((HttpContext context) => standIn.TakeAsync(context, AnthropicAnswer, context.RequestAborted)));
        await standIn._application.StartAsync(TestContext.Current.CancellationToken);
        return standIn;
    }

    /// <summary>The settings that make it the model of a program.</summary>
    public Dictionary<string, string?> Settings(string provider) => new()
    {
        ["Model:Provider"] = provider,
        ["Model:Endpoint"] = provider == "openai" ? $"{Address}/v1" : Address,
        ["Model:ApiKey"] = Key,
        ["Model:Name"] = Name,
    };

    /// <summary>From now on answers a shipped prompt with that.</summary>
    public ModelStandIn Answer(string prompt, string json)
    {
        var template = PromptTemplates.Shipped.Find(prompt).ShouldNotBeNull($"there is no prompt {prompt}");
        return Answer(request => request.IsOf(template), json);
    }

    /// <summary>From now on answers what is so with that; of several, the last.</summary>
    public ModelStandIn Answer(Func<ModelRequest, bool> when, string json) => Do(when, _ => ModelTurn.Say(json));

    /// <summary>From now on does that with what is so.</summary>
    public ModelStandIn Do(Func<ModelRequest, bool> when, Func<ModelRequest, ModelTurn> turn)
    {
        _always.Push((when, turn));
        return this;
    }

    /// <summary>Does that with the next requests, one each.</summary>
    public ModelStandIn Next(params ModelTurn[] turns)
    {
        Array.ForEach(turns, _next.Enqueue);
        return this;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static string OpenAiAnswer(string text) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_790_000_000,
        ["model"] = Name,
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text, ["refusal"] = null },
            ["logprobs"] = null,
            ["finish_reason"] = "stop",
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 100, ["completion_tokens"] = 20, ["total_tokens"] = 120 },
    }.ToJsonString();

    private static string AnthropicAnswer(string text) => new JsonObject
    {
        ["id"] = "msg_1",
        ["type"] = "message",
        ["role"] = "assistant",
        ["model"] = Name,
        ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
        ["stop_reason"] = "end_turn",
        ["stop_sequence"] = null,
        ["usage"] = new JsonObject { ["input_tokens"] = 100, ["output_tokens"] = 20 },
    }.ToJsonString();

    private async Task TakeAsync(HttpContext context, Func<string, string> wrapped, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(context.Request.Body);
        var key = context.Request.Headers["x-api-key"].FirstOrDefault() ?? context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        var request = ModelRequest.Read(context.Request.Path, key, await reader.ReadToEndAsync(cancellationToken));
        _requests.Enqueue(request);
        var turn = _next.TryDequeue(out var next) ? next : _always.FirstOrDefault(rule => rule.When(request)).Turn?.Invoke(request) ?? ModelTurn.Refuse(StatusCodes.Status404NotFound);
        try
        {
            await turn.TakeAsync(context, wrapped, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The caller went.
        }
    }
}
