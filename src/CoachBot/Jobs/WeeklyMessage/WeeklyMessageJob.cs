using CoachBot.Weekly;
using Quartz;

namespace CoachBot.Jobs.WeeklyMessage;

/// <summary>The hourly round of weekly messages. One that a host did not end is done again by another.</summary>
[DisallowConcurrentExecution]
internal sealed class WeeklyMessageJob(WeeklyRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await round.RunAsync(cancellationToken);
}
