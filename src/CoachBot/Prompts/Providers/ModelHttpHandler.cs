using System.Net;

namespace CoachBot.Prompts.Providers;

/// <summary>
/// Keeps requests on the host that was set, turns refusals into faults before a library reads what stands in them, and ends answers that
/// are too large while they are read.
/// </summary>
internal sealed class ModelHttpHandler(Uri endpoint, TimeProvider clock) : DelegatingHandler
{
    /// <summary>The largest answer with its wrapping, in bytes; four times what any template may be answered with.</summary>
    public const int Largest = 256 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || Uri.Compare(address, endpoint, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            throw new ModelFaultException(ModelFault.Rejected);
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            using (response)
            {
                throw Fault(response);
            }
        }

        if (response.Content.Headers.ContentLength > Largest)
        {
            response.Dispose();
            throw new ModelFaultException(ModelFault.TooLarge);
        }

        response.Content = await BoundedAsync(response.Content, cancellationToken);
        return response;
    }

    private static async Task<HttpContent> BoundedAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var bounded = new StreamContent(new BoundedStream(await content.ReadAsStreamAsync(cancellationToken), Largest));
        foreach (var (name, values) in content.Headers)
        {
            bounded.Headers.TryAddWithoutValidation(name, values);
        }

        return bounded;
    }

    private ModelFaultException Fault(HttpResponseMessage response)
    {
        var fault = response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => ModelFault.Limited,
            HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or >= HttpStatusCode.InternalServerError => ModelFault.Broken,
            _ => ModelFault.Rejected,
        };
        return new(fault, (int)response.StatusCode) { RetryAfter = RetryAfter(response) };
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        if (response.Headers.RetryAfter is not { } header || (header.Delta ?? (header.Date - clock.GetUtcNow())) is not { } asked)
        {
            return null;
        }

        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked > LongestWait ? LongestWait : asked;
    }
}
