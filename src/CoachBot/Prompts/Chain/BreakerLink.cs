using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;

namespace CoachBot.Prompts.Chain;

/// <summary>
/// Lets a model alone that fails too often: once at least half of five or more questions of a minute failed, nobody is asked for
/// 30 seconds; then one question tries, and decides. Of this process alone.
/// </summary>
internal sealed class BreakerLink : ChainLink
{
    public const int Fewest = 5;
    public const double Share = 0.5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly ResiliencePipeline<ChatResponse> _breaker;

    public BreakerLink(IChatClient next, TimeProvider clock, ILogger logger)
        : base(next) => _breaker = new ResiliencePipelineBuilder<ChatResponse> { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ChatResponse>
            {
                FailureRatio = Share,
                MinimumThroughput = Fewest,
                SamplingDuration = Window,
                BreakDuration = Pause,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is ModelFaultException { Fault: not ModelFault.Withheld }),
                OnOpened = args =>
                {
                    ModelLog.BreakerOpened(logger, args.BreakDuration.TotalSeconds);
                    return ValueTask.CompletedTask;
                },
                OnClosed = _ =>
                {
                    ModelLog.BreakerClosed(logger);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _breaker.ExecuteAsync(async token => await base.GetResponseAsync(messages, options, token), cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            throw new ModelFaultException(ModelFault.BreakerOpen);
        }
    }
}
