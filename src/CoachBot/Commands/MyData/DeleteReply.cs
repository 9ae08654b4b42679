using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Storage;

namespace CoachBot.Commands.MyData;

/// <summary>The answers to <c>/mydata delete</c>.</summary>
internal static class DeleteReply
{
    public static ChatReply Ask(PersonSettings settings, RecordCount count) => ChatReply.Of(
        new ChatBlock.Heading("Delete what CoachBot has about you?"),
        new ChatBlock.Paragraph("Nothing is deleted yet. This would go, for good:"),
        new ChatBlock.Bullets(
        [
            new($"your evidence with your answers ({Wording.Count(count.Waiting + count.Found + count.Confirmed + count.Disputed + count.Gone, "piece", "pieces")}) and the co-signs you got ({Wording.Number(count.CoSignsGot)})"),
            new($"your parts in work items ({Wording.Count(count.Work, "item", "items")}), and whom your name in them meant"),
            new("your answers to next steps, the goal that you share, which version of a framework you are read by, forms that you began, and what waits to be told to you"),
            new("your settings: zone, if you chose it, weekday, hour and pause", settings.Consent == Consent.On ? "CoachBot is turned off for you, so that nothing is derived again" : "CoachBot stays off for you"),
        ]),
        new ChatBlock.Paragraph("This would stay:"),
        new ChatBlock.Bullets(
        [
            new("your entry in the directory, your levels and account links", "they come from your organisation's people file; an admin removes them there"),
            new("your shifts, pages, leave and quiet weeks", "they come from your organisation's calendar file; an admin removes them there"),
            new("that you turned CoachBot off", "so that no file turns it on again"),
            new("who looked at your data, and what you looked at", "so that nobody looks and leaves no trace"),
            new($"the co-signs you gave ({Wording.Number(count.CoSignsGiven)})", "they vouch for somebody else's evidence"),
            new("the texts of the work items, your name in them included", "they are your organisation's documents"),
        ]),
        new ChatBlock.Buttons([new("Delete for good", "/mydata delete confirm") { Role = ButtonRole.Deletes }, new("Take it along first", "/mydata export"), new("Keep it", "/mydata")]));

    public static ChatReply Done() => ChatReply.Of(
        new ChatBlock.Paragraph("Done. CoachBot is off for you, and what was yours to delete is deleted. Your entry in the directory, the trace of who looked, the co-signs you gave and the texts of the work items stay."),
        new ChatBlock.Buttons([new("What is on record now", "/mydata")]));
}
