using CoachBot.Core;
using CoachBot.Storage;
using Microsoft.Extensions.AI;

namespace CoachBot.Prompts.Chain;

/// <summary>Notes one row for each question: which prompt, how it ended, how long it took, what it used. No word of it.</summary>
internal sealed class LedgerLink(IChatClient next, ModelLedger ledger, string model, TimeProvider clock, ILogger logger) : ChainLink(next)
{
    private static readonly TimeSpan NoteWithin = TimeSpan.FromSeconds(2);

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = ModelCall.Of(options);
        var trail = call.Trail;
        var (at, start) = (clock.GetUtcNow(), clock.GetTimestamp());
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            trail.Outcome = trail.IsCached ? ModelOutcome.Cached : trail.IsRepaired ? ModelOutcome.Repaired : ModelOutcome.Answered;
            return response;
        }
        catch (Exception ex)
        {
            trail.Outcome = ex switch
            {
                ModelFaultException fault => fault.Outcome,
                OperationCanceledException => ModelOutcome.Stopped,
                _ => ModelOutcome.Failed,
            };
            throw;
        }
        finally
        {
            await NoteAsync(new(at, call.Prompt, call.Version, model, EnumText.Of(trail.Outcome ?? ModelOutcome.Failed), trail.TokensIn, trail.TokensOut, (int)clock.GetElapsedTime(start).TotalMilliseconds, trail.IsLeft), CancellationToken.None);
        }
    }

    // A question that was answered is not lost to a ledger that cannot be written.
    private async Task NoteAsync(ModelEntry entry, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(NoteWithin);
        try
        {
            await ledger.AddAsync(entry, time.Token);
        }
        catch (Exception ex) when (DatabaseOutage.Is(ex) || ex is OperationCanceledException)
        {
            ModelLog.NotNoted(logger, entry.Prompt, ex.GetType().Name);
        }
    }
}
