using CoachBot.Prompts.Chain;
using CoachBot.Storage;
using Microsoft.Extensions.AI;

namespace CoachBot.Prompts;

/// <summary>The one place where the chain is put together.</summary>
/// <remarks>
/// A question passes the links from the last line to the first. The ledger and the meters see every question with how it ended. The
/// deadline holds for all that follows. Everything from the redaction on knows placeholders alone, the cache too; the fence comes after it,
/// for its mark is made of the data. What the cache knows costs nothing. The repair asks a second time within what the cache keeps, so that
/// the same text asks but once. A request that waits for its place has taken no tokens yet. The budget counts each request, but no attempt: one that failed cost nothing. The breaker counts what the
/// retry could not mend, and an attempt ends by its own time, which is a failure to both. The form and the guard belong to the client.
/// </remarks>
internal sealed class ModelChain(ModelLedger ledger, ModelAnswers answers, ModelBudget budget, ModelMeters meters, TimeProvider clock, ILoggerFactory loggers)
{
    /// <summary>The chain over a client of the model.</summary>
    public IChatClient Over(IChatClient client, ModelSettings settings)
    {
        var logger = loggers.CreateLogger<ModelChain>();
        var which = $"{settings.Provider} {settings.Endpoint} {settings.Name}";
        IChatClient chain = new GuardLink(client);
        chain = new FormLink(chain);
        chain = new AttemptLink(chain, settings.Longest, clock);
        chain = new RetryLink(chain, clock);
        chain = new BreakerLink(chain, clock, logger);
        chain = new BudgetLink(chain, budget, settings.DailyTokens, clock);
        chain = new PlacesLink(chain, PlacesLink.Usual);
        chain = new RepairLink(chain, clock);
        chain = new CacheLink(chain, answers, which, clock, logger);
        chain = new FenceLink(chain);
        chain = new RedactionLink(chain);
        chain = new DeadlineLink(chain, settings.Longest, clock);
        chain = new LedgerLink(chain, ledger, settings.Name, clock, logger);
        return new TelemetryLink(chain, meters, settings.Name, clock);
    }
}
