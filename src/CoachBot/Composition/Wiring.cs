using CoachBot.Chat;
using CoachBot.Commands.Coach.Ask;
using CoachBot.Core.Chat;
using CoachBot.Core.Practices;
using CoachBot.Delivery;
using CoachBot.Demo;
using CoachBot.Diagnosis;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Pipeline.Findings;
using CoachBot.Prompts;
using CoachBot.Prompts.Narration;
using CoachBot.Storage;
using CoachBot.Weekly;

namespace CoachBot.Composition;

/// <summary>The one list of what is made of what.</summary>
internal static class Wiring
{
    /// <summary>The services over an open database; tests give their own clock.</summary>
    public static IServiceCollection AddCoachBot(
        this IServiceCollection services, Database database, PackFolder folder, PackLibrary packs, Settings settings, TimeProvider clock)
    {
        services.AddSingleton(clock).AddSingleton(settings).AddSingleton(folder).AddSingleton(packs).AddSingleton(database);
        services.AddSingleton(new PracticeDetector(packs.Practices));
        services.AddSingleton<PeopleStore>().AddSingleton<EvidenceStore>().AddSingleton<ExposureStore>().AddSingleton<SourceStates>();
        services.AddSingleton<SuggestionStore>().AddSingleton<NoticeStore>().AddSingleton<AccessLogStore>().AddSingleton<DeploymentFacts>().AddSingleton<UnmatchedNames>();
        services.AddSingleton<FrameworkStore>().AddSingleton<ReadingStore>().AddSingleton<CurrentPacks>().AddSingleton<FrameworkImport>();
        services.AddSingleton<Access>().AddSingleton<LevelReports>().AddSingleton<GrowthPlans>().AddSingleton<Derivation>().AddSingleton<EvidenceReading>().AddSingleton<EvidenceNotices>().AddSingleton<WorkIntake>().AddSingleton<ConsentChoice>();
        services.AddSingleton<SettingsStore>().AddSingleton<PersonRecord>().AddSingleton<PersonExport>();
        services.AddEach<IWorkSource>().AddEach<ICalendarSource>().AddEach<IChatCommand>().AddEach<IChatForm>();
        services.AddSingleton(provider => new Lazy<IReadOnlyList<IChatCommand>>(() => [.. provider.GetServices<IChatCommand>()]));
        services.AddSingleton<CalendarStore>().AddSingleton<CalendarIntake>();
        services.AddSingleton<WorkFileFolder>().AddSingleton<FileIntake>().AddSingleton<WorkDeletion>().AddSingleton<PeopleIntake>().AddSingleton<ChatDispatcher>().AddSingleton<FormDispatcher>();
        services.AddSingleton<DemoFiles>().AddSingleton<DemoData>();
        services.AddSingleton<IDiagnosis, DirectoryDiagnosis>().AddSingleton<IDiagnosis, FrameworkDiagnosis>();
        services.AddSingleton<InboxStore>().AddSingleton<InboxTidying>().AddHostedService(provider => provider.GetRequiredService<InboxTidying>());
        services.AddSingleton<OutboxStore>().AddSingleton<OutboxDesk>().AddSingleton<RateLimits>().AddSingleton(BackOff.ForMessages(Random.Shared)).AddSingleton<Outbox>().AddSingleton<OutboxTurn>();
        services.AddSingleton<OutboxTidying>().AddHostedService(provider => provider.GetRequiredService<OutboxTidying>());
        services.AddSingleton<OutboxWorker>().AddHostedService(provider => provider.GetRequiredService<OutboxWorker>());
        services.AddSingleton<WeeklyStore>().AddSingleton<WeeklyRecipients>().AddSingleton<NudgeRows>().AddSingleton<NudgeReader>().AddSingleton<WeeklyComposer>();
        services.AddEach<IWeeklyPart>().AddSingleton<WeeklyRecall>().AddSingleton<SettingsChange>().AddSingleton<WeeklyRound>();
        services.AddSingleton<FormDraftStore>().AddSingleton<CoSignStore>().AddSingleton<IncidentStore>().AddSingleton<EvidencePreview>().AddSingleton<Vouching>();
        services.AddSingleton<DraftTidying>().AddHostedService(provider => provider.GetRequiredService<DraftTidying>());
        services.AddSingleton<SharedEvidenceStore>().AddSingleton<SharedGoalStore>().AddSingleton<TeamWorkStore>().AddSingleton<DirectoryNames>().AddSingleton<DigestReader>().AddSingleton<DigestLines>().AddSingleton<MonthReader>();
        services.AddSingleton<PromptSheets>().AddSingleton<ModelBackfill>();
        services.AddSingleton<ModelReadings>().AddSingleton<ModelReader>().AddSingleton<ModelReadingWork>().AddHostedService(provider => provider.GetRequiredService<ModelReadingWork>());
        services.AddSingleton<PackWords>().AddSingleton<SentWork>().AddSingleton<PromptLots>().AddSingleton<StepNarrator>().AddSingleton<DigestNarrator>().AddSingleton<AskAnswers>();
        foreach (var module in Modules.All)
        {
            module.Register(services, settings.All);
        }

        return services;
    }

    /// <summary>Every implementation of a port.</summary>
    public static IServiceCollection AddEach<TPort>(this IServiceCollection services)
    {
        foreach (var type in Discovery.Implementing<TPort>())
        {
            services.AddSingleton(typeof(TPort), type);
        }

        return services;
    }
}
