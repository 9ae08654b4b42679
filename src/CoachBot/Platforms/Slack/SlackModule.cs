using CoachBot.Composition;
using CoachBot.Core;
using CoachBot.Diagnosis;

namespace CoachBot.Platforms.Slack;

/// <summary>Slack as a whole: on with both secrets, off with none.</summary>
internal sealed class SlackModule : IModule
{
    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(10);

    public IReadOnlyList<(string Section, Type Options)> Sections => [(SlackOptions.Section, typeof(SlackOptions))];

    public IEnumerable<Problem> Problems(IConfiguration settings) => SlackOptions.ProblemsOf(settings);

    public void Register(IServiceCollection services, IConfiguration settings)
    {
        var options = SlackOptions.Of(settings);
        services.AddSingleton(options).AddSingleton<IDiagnosis, SlackDiagnosis>();
        services.AddSingleton(_ => new SlackApi(Http(), options));
        if (!options.IsOn)
        {
            return;
        }

        services.AddSingleton(provider => new SlackSignature(options.SigningSecret!.Trim(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ResponseUrlClient(Http(), new(options.AllowedHosts()), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SlackGate>().AddSingleton<SlackCommandAnswer>().AddSingleton<SlackTurn>().AddSingleton<SlackCommandEndpoint>();
        services.AddSingleton<RunningTurns>().AddHostedService(provider => provider.GetRequiredService<RunningTurns>());
        services.AddSingleton<SlackInboxWorker>().AddHostedService(provider => provider.GetRequiredService<SlackInboxWorker>());
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<SlackCommandEndpoint>() is { } commands)
        {
            routes.MapPost(SlackCommandEndpoint.Path, (Delegate)commands.HandleAsync);
        }
    }

    // Long-lived, as the vendor of the runtime advises where names are resolved anew now and then.
    private static HttpClient Http() => new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = OneTry,
        MaxResponseContentBufferSize = 1024 * 1024,
    };
}
