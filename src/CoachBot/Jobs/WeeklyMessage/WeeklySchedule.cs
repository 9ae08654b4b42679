using CoachBot.Delivery;
using CoachBot.Weekly;
using Quartz;

namespace CoachBot.Jobs.WeeklyMessage;

/// <summary>Keeps the schedule running as long as the host runs; without a platform to write over, or with weekly messages off, there is none.</summary>
internal sealed class WeeklySchedule(WeeklySettings settings, IEnumerable<IDirectChat> chats, ISchedulerFactory factory) : IHostedService
{
    private IScheduler? _scheduler;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.IsOn && chats.Any())
        {
            _scheduler = await factory.GetScheduler(cancellationToken);
            await _scheduler.Start(cancellationToken);
        }
    }

    // A round that runs is ended by the token that it got, and done again by the next host.
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_scheduler is not null)
        {
            await _scheduler.Shutdown(waitForJobsToComplete: false, cancellationToken);
        }
    }
}
