using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Storage;

namespace CoachBot.Commands.MyData;

/// <summary>The answers to <c>/mydata pause</c>.</summary>
internal static class PauseReply
{
    public static ChatReply Of(PersonSettings settings, DateTimeOffset now) => ChatReply.Of(
        new ChatBlock.Paragraph(settings.PauseAt(now) is null
            ? "There is no pause. In a pause CoachBot sends you no weekly message; your commands are answered as ever, and your evidence stays."
            : $"You have a pause {SettingsWording.Pause(settings, now)}: no weekly message before that day; your commands are answered as ever."),
        new ChatBlock.Buttons([new("Two weeks", "/mydata pause 2 weeks"), new("Four weeks", "/mydata pause 4 weeks"), .. End(settings, now)]),
        new ChatBlock.Note($"Or until a day: /mydata pause until {SettingsWords.Text(settings.Today(now).AddMonths(1))}. {SettingsWording.WeeklyRule}"));

    public static ChatReply Saved(PersonSettings settings, DateTimeOffset now) => ChatReply.Of(
        new ChatBlock.Paragraph($"{(settings.PauseAt(now) is { } until ? $"Paused until {SettingsWording.Day(until)}." : "There is no pause.")} {SettingsWording.Effect(settings, now)}"),
        new ChatBlock.Buttons([.. End(settings, now), new("Your settings", "/coach settings")]),
        new ChatBlock.Note(SettingsWording.WeeklyRule));

    private static IEnumerable<Button> End(PersonSettings settings, DateTimeOffset now) => settings.PauseAt(now) is null ? [] : [new("End the pause", "/mydata pause off")];
}
