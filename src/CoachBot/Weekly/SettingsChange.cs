using CoachBot.Core.People;
using CoachBot.Storage;

namespace CoachBot.Weekly;

/// <summary>Saves what somebody wants of their settings, and lets it hold for a message that is on its way already.</summary>
internal sealed class SettingsChange(SettingsStore settings, WeeklyRecall recall)
{
    public async Task SaveAsync(ReadGrant grant, SettingsWish wish, CancellationToken cancellationToken)
    {
        await settings.SaveAsync(grant, wish, cancellationToken);
        await recall.RunAsync(grant.Subject, cancellationToken);
    }
}
