using System.Collections.Concurrent;
using CoachBot.Storage;
using Microsoft.Extensions.AI;

namespace CoachBot.Prompts.Chain;

/// <summary>
/// Gives the answer that the same question had before, by any host; questions that are asked while the same one is on its way
/// wait for that. Below the redaction: what is kept holds placeholders. Only answers that can be used are kept.
/// </summary>
internal sealed class CacheLink(IChatClient next, ModelAnswers answers, string model, TimeProvider clock, ILogger logger) : ChainLink(next)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Ended>> _asked = new(StringComparer.Ordinal);

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = ModelCall.Of(options);
        var asked = messages.ToList();
        var key = CacheKey.Of(model, call, asked, options?.MaxOutputTokens);
        var mine = new TaskCompletionSource<Ended>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _asked.GetOrAdd(key, mine);
        if (first != mine)
        {
            return Shared(await first.Task.WaitAsync(cancellationToken), call);
        }

        var ended = new Ended(null, ModelFault.Late);
        try
        {
            var response = await AnswerAsync(key, call, asked, options, cancellationToken);
            ended = new(response.Text, null);
            return response;
        }
        catch (ModelFaultException fault)
        {
            ended = new(null, fault.Fault);
            throw;
        }
        finally
        {
            _asked.TryRemove(key, out _);
            mine.SetResult(ended);
        }
    }

    private static ChatResponse Shared(Ended ended, ModelCall call)
    {
        if (ended.Text is not { } text || call.Wrong(text) is not null)
        {
            throw new ModelFaultException(ended.Fault ?? ModelFault.Unreadable);
        }

        call.Trail.IsCached = true;
        return Response(text);
    }

    private static ChatResponse Response(string text) => new(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = ChatFinishReason.Stop };

    private async Task<ChatResponse> AnswerAsync(string key, ModelCall call, List<ChatMessage> asked, ChatOptions? options, CancellationToken cancellationToken)
    {
        // What an older program could use need not be of use to this one.
        if (await FindAsync(key, cancellationToken) is { } kept && call.Wrong(kept) is null)
        {
            call.Trail.IsCached = true;
            return Response(kept);
        }

        var response = await base.GetResponseAsync(asked, options, cancellationToken);
        await KeepAsync(new(key, call.Prompt, call.Version, model, response.Text, clock.GetUtcNow()), cancellationToken);
        return response;
    }

    private async Task<string?> FindAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await answers.FindAsync(key, cancellationToken);
        }
        catch (Exception ex) when (DatabaseOutage.Is(ex))
        {
            return null;
        }
    }

    private async Task KeepAsync(ModelAnswer answer, CancellationToken cancellationToken)
    {
        try
        {
            await answers.KeepAsync(answer, cancellationToken);
        }
        catch (Exception ex) when (DatabaseOutage.Is(ex))
        {
            ModelLog.NotKept(logger, ex.GetType().Name);
        }
    }

    private sealed record Ended(string? Text, ModelFault? Fault);
}
