using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace CoachBot.Prompts.Providers;

/// <summary>Makes the client of the model's own protocol. Retries and time-outs are the chain's, so the libraries' own are off.</summary>
internal static class ModelClients
{
    // Ends after every one of ours.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    // A local server that asks for no key gets one all the same: the library sends none empty.
    private const string NoKey = "none";

    public static IChatClient Of(ModelSettings settings, HttpClient http) => settings.Provider switch
    {
        ModelProvider.OpenAi => new OpenAiChatClient(OpenAi(settings, http)),
        ModelProvider.Anthropic => Anthropic(settings, http).AsIChatClient(settings.Name),
    };

    private static ChatClient OpenAi(ModelSettings settings, HttpClient http) => new(
        settings.Name,
        new ApiKeyCredential(settings.ApiKey.Length == 0 ? NoKey : settings.ApiKey),
        new OpenAIClientOptions
        {
            Endpoint = settings.Endpoint,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Longest,
        });

    // That library takes from the environment what it is not told, and can be told by it to put texts into its own spans.
    private static AnthropicClient Anthropic(ModelSettings settings, HttpClient http) => new()
    {
        ApiKey = settings.ApiKey,
        AuthToken = null,
        BaseUrl = settings.Endpoint.ToString().TrimEnd('/'),
        HttpClient = http,
        MaxRetries = 0,
        Timeout = Longest,
        OpenTelemetry = false,
    };
}
