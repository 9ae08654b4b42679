using System.Globalization;
using CoachBot.Diagnosis;
using CoachBot.Prompts.Chain;
using CoachBot.Storage;
using Microsoft.Extensions.AI;

namespace CoachBot.Prompts;

/// <summary>Says which model is asked what, whether it answers (one token), and how much of the day's tokens is left. Never a key.</summary>
internal sealed class ModelDiagnosis(ModelSettings settings, IChatClient client, ModelBudget budget, ModelLedger ledger, TimeProvider clock) : IDiagnosis
{
    public const string Name = "Language model";

    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Lately = TimeSpan.FromDays(1);

    public string Subject => Name;

    public string? AtStart => $"A language model is on: {Which}.";

    private string Which => $"{settings.Name} at {settings.Endpoint.Host}";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        return [await CallAsync(day, cancellationToken), await TodayAsync(day, cancellationToken), .. await LatelyAsync(now - Lately, cancellationToken)];
    }

    private async Task<Finding> CallAsync(DateOnly day, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(AnswerWithin, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            var response = await new GuardLink(client).GetResponseAsync([new(ChatRole.User, "Say yes.")], new() { MaxOutputTokens = 1 }, either.Token);
            await budget.AddAsync(day, (response.Usage?.InputTokenCount ?? 0) + (response.Usage?.OutputTokenCount ?? 0), cancellationToken);
            return new(Subject, FindingState.Ok, $"{Which} answers; asked for: {string.Join(", ", settings.Uses.Order(StringComparer.Ordinal))}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(new(ModelFault.Late));
        }
        catch (ModelFaultException fault)
        {
            return Failed(fault);
        }
    }

    private Finding Failed(ModelFaultException fault) => fault.Fault switch
    {
        ModelFault.Rejected => new(Subject, FindingState.Failed, $"{Which} does not accept the request: {fault.Message}", "Check Model__ApiKey, Model__Name and Model__Endpoint; everything is by rules meanwhile"),
        ModelFault.Limited => new(Subject, FindingState.Attention, $"{Which} asks to come back later: {fault.Message}", "Look at the limits of the account; everything is by rules meanwhile"),
        _ => new(Subject, FindingState.Failed, $"{Which} does not answer: {fault.Message}", "Look whether this host reaches it; everything is by rules meanwhile"),
    };

    private async Task<Finding> TodayAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var used = await budget.OfAsync(day, cancellationToken);
        var says = string.Create(CultureInfo.InvariantCulture, $"{used:N0} of today's {settings.DailyTokens:N0} tokens are used");
        return used < settings.DailyTokens ? new(Subject, FindingState.Ok, says) : new(Subject, FindingState.Attention, says, "Nothing, or raise Model__DailyTokens; everything is by rules until midnight UTC");
    }

    private async Task<IEnumerable<Finding>> LatelyAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var outcomes = await ledger.OutcomesAsync(since, cancellationToken);
        return outcomes.Count == 0 ? [] : [new Finding(Subject, FindingState.Ok, $"questions of the last day: {string.Join(", ", outcomes.Select(outcome => $"{outcome.Count} {outcome.Outcome}"))}")];
    }
}
