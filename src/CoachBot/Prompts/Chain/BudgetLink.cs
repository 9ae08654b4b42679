using System.Globalization;
using CoachBot.Storage;
using Microsoft.Extensions.AI;

namespace CoachBot.Prompts.Chain;

/// <summary>
/// Keeps to the tokens of a UTC day, over all hosts: a request takes what it may need before it is sent, and gives back what it
/// did not. The first question of a day that finds too little tells the admins.
/// </summary>
internal sealed class BudgetLink(IChatClient next, ModelBudget budget, long daily, TimeProvider clock) : ChainLink(next)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = ModelCall.Of(options);
        var asked = messages.ToList();
        var estimateIn = asked.Sum(message => TokenEstimate.Of(message.Text));
        var estimate = estimateIn + (options?.MaxOutputTokens ?? 0);
        var now = clock.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        if (!await budget.ReserveAsync(day, estimate, daily, cancellationToken))
        {
            await budget.TellOnceAsync(day, Notice(daily), now, cancellationToken);
            throw new ModelFaultException(ModelFault.OverBudget);
        }

        var used = estimate;
        var lost = call.Trail.LostAttempts;
        try
        {
            var response = await base.GetResponseAsync(asked, options, cancellationToken);
            var (tokensIn, tokensOut) = (response.Usage?.InputTokenCount ?? estimateIn, response.Usage?.OutputTokenCount ?? TokenEstimate.Of(response.Text));
            call.Trail.Add(tokensIn, tokensOut);
            used = Math.Max(0, tokensIn) + Math.Max(0, tokensOut);
            return response;
        }
        catch (ModelFaultException fault) when (!fault.MayHaveCost)
        {
            used = 0;
            throw;
        }
        finally
        {
            // What was tried again may have been worked on, and is paid for then.
            await SettleAsync(day, used - estimate + ((call.Trail.LostAttempts - lost) * estimate), CancellationToken.None);
        }
    }

    // What cannot be given back stays taken: too little is spent, never too much.
    private async Task SettleAsync(DateOnly day, long change, CancellationToken cancellationToken)
    {
        try
        {
            await budget.SettleAsync(day, change, cancellationToken);
        }
        catch (Exception ex) when (DatabaseOutage.Is(ex))
        {
        }
    }

    private static string Notice(long daily) => string.Create(CultureInfo.InvariantCulture,
        $"The language model's {daily:N0} tokens of today are used up. Until midnight UTC CoachBot reads and words by its rules alone; nobody has to do anything. Model__DailyTokens sets how many there are.");
}
