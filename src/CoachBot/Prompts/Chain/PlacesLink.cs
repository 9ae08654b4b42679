using Microsoft.Extensions.AI;

namespace CoachBot.Prompts.Chain;

/// <summary>Lets so many requests of this host be on their way at once; the others wait for their turn, as long as there is time.</summary>
internal sealed class PlacesLink(IChatClient next, int most) : ChainLink(next)
{
    /// <summary>What a model on a machine of one's own can take, and a provider hardly notices.</summary>
    public const int Usual = 8;

    private readonly SemaphoreSlim _places = new(most, most);

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _places.Dispose();
        }

        base.Dispose(disposing);
    }
}
