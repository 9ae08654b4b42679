using CoachBot.Composition;
using CoachBot.Core;
using CoachBot.Delivery;
using CoachBot.Diagnosis;
using CoachBot.Platforms.Slack.Answers;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Platforms.Slack.Socket;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack;

/// <summary>Slack as a whole: on with a bot token, over HTTP, Socket Mode or both; off with no setting.</summary>
internal sealed class SlackModule : IModule
{
    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(10);

    public IReadOnlyList<(string Section, Type Options)> Sections => [(SlackOptions.Section, typeof(SlackOptions))];

    public IEnumerable<Problem> Problems(IConfiguration settings) => SlackOptions.ProblemsOf(settings);

    public void Register(IServiceCollection services, IConfiguration settings)
    {
        var options = SlackOptions.Of(settings);
        services.AddSingleton(options).AddSingleton<IDiagnosis, SlackDiagnosis>().AddSingleton<DepartureStore>();
        services.AddSingleton(provider => new SlackApi(
            ApiHttp(), options, provider.GetRequiredService<RateLimits>(), BackOff.ForCalls(Random.Shared), provider.GetRequiredService<TimeProvider>()));
        if (!options.IsOn)
        {
            return;
        }

        services.AddSingleton(provider => new ResponseUrlClient(Http(), new(options.AllowedHosts()), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SlackSearch>().AddSingleton<SlackFileUpload>().AddSingleton<IOutboxCarrier, SlackCarrier>().AddSingleton<IDirectChat, SlackDirectChat>();
        services.AddSingleton<AccountStore>().AddSingleton<ChatMemberStore>().AddSingleton<SlackOwnWorkspace>().AddSingleton<SlackMembers>().AddSingleton<SlackPeople>();
        services.AddSingleton<SlackViews>().AddSingleton<SlackForms>().AddSingleton<SlackHomeAnswer>().AddSingleton<SlackCommandAnswer>().AddSingleton<SlackPressAnswer>();
        services.AddSingleton<SlackShortcutAnswer>().AddSingleton<SlackSubmissionAnswer>().AddSingleton<SlackDepartures>().AddSingleton<SlackAnswers>();
        services.AddSingleton<SlackLateAnswer>().AddSingleton<SlackTurn>().AddSingleton<SlackIgnored>().AddSingleton<SlackIntake>();
        services.AddSingleton<RunningTurns>().AddHostedService(provider => provider.GetRequiredService<RunningTurns>());
        services.AddSingleton<SlackInboxWorker>().AddHostedService(provider => provider.GetRequiredService<SlackInboxWorker>());
        services.AddSingleton<SlackMemberSync>().AddHostedService(provider => provider.GetRequiredService<SlackMemberSync>());
        if (options.IsOverHttp)
        {
            services.AddSingleton(provider => new SlackSignature(options.SigningSecret!.Trim(), provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<SlackGate>().AddSingleton<SlackEndpoint>();
        }

        if (options.IsOverSocket)
        {
            services.AddSingleton(new SlackSocketAddress(new(options.AllowedHosts())));
            services.AddSingleton<SlackSocket>().AddHostedService(provider => provider.GetRequiredService<SlackSocket>());
        }
    }

    public void Map(IEndpointRouteBuilder routes) => routes.ServiceProvider.GetService<SlackEndpoint>()?.Map(routes);

    /// <summary>For the Web API, which keeps the time itself.</summary>
    internal static HttpClient ApiHttp()
    {
        var http = Http();
        http.Timeout = Timeout.InfiniteTimeSpan;
        return http;
    }

    // Long-lived, as the vendor of the runtime advises where names are resolved anew now and then.
    private static HttpClient Http() => new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = OneTry,
        MaxResponseContentBufferSize = 1024 * 1024,
    };
}
