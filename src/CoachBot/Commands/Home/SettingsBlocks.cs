using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Storage;

namespace CoachBot.Commands.Home;

/// <summary>The settings in short.</summary>
internal static class SettingsBlocks
{
    public static IEnumerable<ChatBlock> Of(PersonSettings settings, DateTimeOffset now)
    {
        yield return new ChatBlock.Heading("Your settings");
        yield return new ChatBlock.Facts(
        [
            new("CoachBot", "on for you"),
            new("weekly message", $"{SettingsWording.Weekly(settings)} ({settings.TimeZone})"),
            new("pause", SettingsWording.Pause(settings, now)),
        ]);
        yield return new ChatBlock.Buttons(
        [
            new("Change", "/coach settings change"),
            settings.PauseAt(now) is null ? new("Pause", "/mydata pause") : new Button("End the pause", "/mydata pause off"),
            new("Turn off", "/coach settings consent"), new("Your data", "/mydata"),
        ]);
        yield return new ChatBlock.Note(SettingsWording.WeeklyRule);
    }
}
