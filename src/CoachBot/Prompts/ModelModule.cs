using CoachBot.Composition;
using CoachBot.Core;
using CoachBot.Diagnosis;
using CoachBot.Prompts.Providers;
using CoachBot.Storage;
using Microsoft.Extensions.AI;

namespace CoachBot.Prompts;

/// <summary>The language model: off with no setting, and then everything is by rules.</summary>
internal sealed class ModelModule : IModule
{
    public IReadOnlyList<(string Section, Type Options)> Sections => [(ModelOptions.Section, typeof(ModelOptions))];

    private static string[] Prompts => [.. PromptTemplates.Shipped.All.Select(template => template.Id)];

    public IEnumerable<Problem> Problems(IConfiguration settings) => ModelOptions.Of(settings).Read(Prompts).Problems;

    public void Register(IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton(PromptTemplates.Shipped).AddSingleton<ModelLedger>().AddSingleton<ModelBudget>().AddSingleton<ModelAnswers>();
        services.AddSingleton<ModelTidying>().AddHostedService(provider => provider.GetRequiredService<ModelTidying>());
        if (ModelOptions.Of(settings).Read(Prompts).Model is { } model)
        {
            Add(services, model);
        }
        else
        {
            services.AddSingleton<IPromptDesk, NoModel>().AddSingleton<IDiagnosis, NoModelDiagnosis>();
        }
    }

    public void Map(IEndpointRouteBuilder routes)
    {
    }

    /// <summary>The desk over a client of that model, which is the one chat client of the program.</summary>
    internal static IServiceCollection Add(IServiceCollection services, ModelSettings model) => services
        .AddSingleton(model).AddSingleton<ModelMeters>().AddSingleton<ModelChain>().AddSingleton<IDiagnosis, ModelDiagnosis>()
        .AddSingleton(provider => ModelClients.Of(model, ModelHttp.Of(model.Endpoint, provider.GetRequiredService<TimeProvider>())))
        .AddSingleton<IPromptDesk>(provider => new PromptDesk(
            model, provider.GetRequiredService<PromptTemplates>(), provider.GetRequiredService<ModelChain>().Over(provider.GetRequiredService<IChatClient>(), model),
            provider.GetRequiredService<ModelBudget>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<PromptDesk>>()));
}
