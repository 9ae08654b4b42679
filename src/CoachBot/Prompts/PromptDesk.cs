using System.Collections.Concurrent;
using CoachBot.Storage;
using Microsoft.Extensions.AI;

namespace CoachBot.Prompts;

/// <summary>
/// Asks the model through the chain. Whoever asks waits as long as they said and no longer; the question itself goes on up to its own
/// end, so that its answer is there for the next one who asks the same.
/// </summary>
internal sealed class PromptDesk(ModelSettings settings, PromptTemplates templates, IChatClient chain, ModelBudget budget, TimeProvider clock, ILogger<PromptDesk> logger) : IPromptDesk, IAsyncDisposable
{
    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private readonly CancellationTokenSource _stopping = new();

    public string? Model => settings.Name;

    public bool IsOn(string prompt) => settings.Uses.Contains(prompt) && templates.Find(prompt) is not null;

    public async Task<bool> HasRoomAsync(string prompt, CancellationToken cancellationToken) =>
        templates.Find(prompt) is { } template
        && await budget.OfAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken) + TokenEstimate.Of(template.Instructions) + template.AnswerTokens <= settings.DailyTokens;

    public async Task<PromptAnswer<T>?> AskAsync<T>(PromptQuestion question, IPromptReading<T> reading, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_stopping.IsCancellationRequested || !IsOn(question.Prompt) || templates.Find(question.Prompt) is not { } template)
        {
            return null;
        }

        var messages = PromptMessages.Of(template, question.Data);
        var trail = new ModelTrail();
        var asking = Task.Run(() => AnswerAsync(template, question, messages, reading, trail, _stopping.Token), CancellationToken.None);
        Keep(asking);
        try
        {
            return await asking.WaitAsync(question.Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            trail.IsLeft = true;
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync();
        await Task.WhenAll(_running.Keys);
        _stopping.Dispose();
        chain.Dispose();
    }

    // Never throws: whoever asked may be gone.
    private async Task<PromptAnswer<T>?> AnswerAsync<T>(
        PromptTemplate template, PromptQuestion question, IReadOnlyList<ChatMessage> messages, IPromptReading<T> reading, ModelTrail trail, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var call = new ModelCall(template.Id, template.Version, question.People, text => Read(text, reading).Wrong, trail);
            var response = await chain.GetResponseAsync(messages, call.On(Options(template)), cancellationToken);
            return Read(response.Text, reading).Value is { } value ? new(value, settings.Name, template.Name) : null;
        }
        catch (ModelFaultException fault)
        {
            ModelLog.NotAnswered(logger, template.Name, fault.Message);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        catch (Exception ex)
        {
            ModelLog.Failed(logger, template.Name, ex.GetType().Name, ex.StackTrace);
        }

        return null;
    }

    private static (T? Value, string? Wrong) Read<T>(string text, IPromptReading<T> reading)
        where T : class
    {
        if (AnswerText.Read(text, out var wrong) is not { } answer)
        {
            return (null, wrong);
        }

        return reading.Read(answer, out wrong) is { } value ? (value, null) : (null, wrong ?? "nothing in it can be used.");
    }

    private static ChatOptions Options(PromptTemplate template) => new()
    {
        MaxOutputTokens = template.AnswerTokens,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(template.Schema, template.Id.Replace('-', '_'), template.Purpose),
    };

    private void Keep(Task asking)
    {
        _running[asking] = 0;
        _ = asking.ContinueWith(ended => _running.TryRemove(ended, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
