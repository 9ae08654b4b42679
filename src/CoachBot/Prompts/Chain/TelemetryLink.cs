using System.Diagnostics;
using CoachBot.Core;
using Microsoft.Extensions.AI;

namespace CoachBot.Prompts.Chain;

/// <summary>Counts questions, tokens and time by prompt and outcome, and makes a span of each. No word of them.</summary>
internal sealed class TelemetryLink(IChatClient next, ModelMeters meters, string model, TimeProvider clock) : ChainLink(next)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = ModelCall.Of(options);
        using var activity = ModelMeters.Source.StartActivity("ask a model", ActivityKind.Client);
        var start = clock.GetTimestamp();
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        finally
        {
            var outcome = EnumText.Of(call.Trail.Outcome ?? ModelOutcome.Failed);
            meters.Count(call, outcome, clock.GetElapsedTime(start));
            activity?.SetTag("coachbot.prompt", $"{call.Prompt}@{call.Version}").SetTag("coachbot.model", model).SetTag("coachbot.outcome", outcome)
                .SetTag("coachbot.tokens.in", call.Trail.TokensIn).SetTag("coachbot.tokens.out", call.Trail.TokensOut);
        }
    }
}
