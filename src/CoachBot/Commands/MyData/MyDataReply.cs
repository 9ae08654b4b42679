using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Storage;

namespace CoachBot.Commands.MyData;

/// <summary>The answers to <c>/mydata</c> and <c>/mydata export</c>.</summary>
internal static class MyDataReply
{
    public static ChatReply Of(PersonSettings settings, RecordCount count, string? goal, DateTimeOffset now) => ChatReply.Of(
        new ChatBlock.Heading("What is on record about you"),
        new ChatBlock.Facts(
        [
            new("CoachBot", SettingsWording.Consent(settings)),
            new("work", count.Work == 0 ? "no part in any work item is known" : $"your part in {Wording.Count(count.Work, "work item", "work items")} is known"),
            new("evidence", $"{count.Waiting} waiting for your look, {count.Confirmed} confirmed, {count.Disputed} disputed, {count.Gone} expired or withdrawn{(count.Found == 0 ? "" : $", {count.Found} found by a model alone and not looked at")}"),
            new("co-signs", $"{count.CoSignsGot} got, {count.CoSignsGiven} given"),
            new("calendar", Calendar(count)),
            .. goal is null ? Array.Empty<Fact>() : [new Fact("shared goal", $"your manager's digest says that you work toward {goal}: /growth unshare takes it back")],
            new("who looked", count.Looks == 0 ? "nobody but you" : $"{Wording.Count(count.Looks, "time", "times")} somebody looked or acted"),
            new("pause", SettingsWording.Pause(settings, now)),
        ]),
        new ChatBlock.Buttons(
        [
            new("Who looked", "/mydata who"), new("Export", "/mydata export"),
            settings.PauseAt(now) is null ? new("Pause", "/mydata pause") : new Button("End the pause", "/mydata pause off"), new("Delete", "/mydata delete"),
        ]),
        new ChatBlock.Note("No manager and no lead is shown how much there is about you."));

    private static string Calendar(RecordCount count) => count.Shifts + count.Pages + count.Leave + count.QuietWeeks == 0
        ? "no shift, page, leave or quiet week of yours is known"
        : $"{Wording.Count(count.Shifts, "shift", "shifts")}, {Wording.Count(count.Pages, "page", "pages")}, {Wording.Count(count.Leave, "leave", "leaves")}, {Wording.Count(count.QuietWeeks, "quiet week", "quiet weeks")}; never evidence";

    public static ChatReply Exported(Person person, string document, DateTimeOffset now) => ChatReply.Of(
        new ChatBlock.Heading("Everything on record about you"),
        new ChatBlock.Paragraph(
            "Your entry, levels, accounts, settings and calendar; your evidence with its quotes and history; your parts in work items; co-signs, answers to next steps, notices, "
            + "and who looked. The texts of the work items are your organisation's documents; what is quoted from them about you is in it."),
        new ChatBlock.Note("The quotes stand in it as you see them, colleagues' names included: you decide who gets it."),
        new ChatBlock.Attachment($"coachbot-{person.Id}-{now.UtcDateTime:yyyy-MM-dd}.json", "application/json", document) { Command = "/mydata export" });
}
