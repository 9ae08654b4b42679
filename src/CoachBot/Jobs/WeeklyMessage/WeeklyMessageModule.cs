using CoachBot.Composition;
using CoachBot.Core;
using CoachBot.Storage;
using Quartz;

namespace CoachBot.Jobs.WeeklyMessage;

/// <summary>Runs the round every hour, on one host of however many, by a schedule that lies in the database.</summary>
internal sealed class WeeklyMessageModule : IModule
{
    // By the minute, not by the zone: hours begin everywhere at a quarter of somebody's.
    private const string EveryHour = "0 0 * * * ?";

    public IReadOnlyList<(string Section, Type Options)> Sections => [];

    public IEnumerable<Problem> Problems(IConfiguration settings) => [];

    public void Register(IServiceCollection services, IConfiguration settings)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = "CoachBot");
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.DataSourceFactory = provider => provider.GetRequiredService<Database>().Source);
                store.UseClustering();
                store.ProvisionSchema();
            });
            quartz.ScheduleJob<WeeklyMessageJob>(
                trigger => trigger.WithIdentity("weekly-message").WithSchedule(
                    CronScheduleBuilder.Create(EveryHour).InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
                job => job.WithIdentity("weekly-message").RequestRecovery());
        });
        services.AddHostedService<WeeklySchedule>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
    }
}
