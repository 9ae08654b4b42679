using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Storage;

namespace CoachBot.Weekly;

/// <summary>The one message of a week: what is about the person first, then what is about their people.</summary>
internal static class WeeklyReply
{
    /// <summary>Null when there is nothing to say.</summary>
    /// <param name="person">Who gets it.</param>
    /// <param name="settings">When they want it.</param>
    /// <param name="own">What it says about themselves; null for somebody whose consent is off.</param>
    /// <param name="others">What it says to a manager or an on-call lead.</param>
    /// <param name="practices">The catalogue, for titles.</param>
    public static ChatReply? Of(Person person, PersonSettings settings, PersonNudge? own, IReadOnlyList<ChatBlock> others, PracticeCatalogue practices) =>
        own is not { Nudge.IsEmpty: false } && others.Count == 0 ? null : new(
        [
            new ChatBlock.Heading($"Your week, {person.Name.Split(' ')[0]}"),
            .. own is null ? [] : NudgeBlocks.Of(own, practices),
            .. others,
            new ChatBlock.Note($"One message a week at most: yours is set for {SettingsWording.Weekly(settings)} ({settings.TimeZone}). /coach settings changes it, /mydata pause stops it for a while. {WordedBy.Of(own?.Why?.Model)}"),
        ]);
}
