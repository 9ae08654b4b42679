using Microsoft.Extensions.AI;
using Polly;
using Polly.Retry;

namespace CoachBot.Prompts.Chain;

/// <summary>Asks again what may be answered a moment later, twice at most, and only while there is time for an answer.</summary>
internal sealed class RetryLink : ChainLink
{
    private const int MostRetries = 2;

    // Less than that is no time for an answer.
    private static readonly TimeSpan ForAnAnswer = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);

    private static readonly ResiliencePropertyKey<ModelCall> Call = new("coachbot.call");

    private readonly ResiliencePipeline<ChatResponse> _retry;

    public RetryLink(IChatClient next, TimeProvider clock)
        : base(next) => _retry = new ResiliencePipelineBuilder<ChatResponse> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<ChatResponse>
            {
                MaxRetryAttempts = MostRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstPause,
                ShouldHandle = args => ValueTask.FromResult(IsWorthIt(args.Outcome.Exception, args.Context, clock)),
                OnRetry = args =>
                {
                    if (args.Outcome.Exception is ModelFaultException { MayHaveCost: true } && args.Context.Properties.TryGetValue(Call, out var call))
                    {
                        call.Trail.LostAttempts++;
                    }

                    return ValueTask.CompletedTask;
                },
                DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as ModelFaultException)?.RetryAfter),
            })
            .Build();

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(Call, ModelCall.Of(options));
            return await _retry.ExecuteAsync(async state => await base.GetResponseAsync(messages, options, state.CancellationToken), context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static bool IsWorthIt(Exception? exception, ResilienceContext context, TimeProvider clock) =>
        exception is ModelFaultException { IsTransient: true } fault
        && (context.Properties.TryGetValue(Call, out var call) ? call.Deadline : DateTimeOffset.MaxValue) - clock.GetUtcNow() > (fault.RetryAfter ?? FirstPause) + ForAnAnswer;
}
