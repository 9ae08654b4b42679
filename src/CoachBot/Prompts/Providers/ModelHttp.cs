namespace CoachBot.Prompts.Providers;

/// <summary>Makes the HTTP client that questions go out by.</summary>
internal static class ModelHttp
{
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(10);

    public static HttpClient Of(Uri endpoint, TimeProvider clock)
    {
        // Long-lived, as the vendor of the runtime advises where names are resolved anew now and then.
        var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = ConnectWithin, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        return new(new ModelHttpHandler(endpoint, clock) { InnerHandler = sockets }) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
