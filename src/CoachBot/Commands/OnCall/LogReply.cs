using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Work;
using CoachBot.Storage;

namespace CoachBot.Commands.OnCall;

/// <summary>What is said before and after the log's pages.</summary>
internal static class LogReply
{
    /// <summary>Opens the first page; where that cannot be, says what to fill in.</summary>
    public static ChatReply Open(string draftId, LogDraft draft, Person lead)
    {
        var form = LogPages.First(draftId, draft, lead);
        return ChatReply.Of(
            new ChatBlock.Heading(form.Title),
            new ChatBlock.Paragraph($"Three pages: the incident, what each person did, and what that would propose. Times are in your zone, {LocalTime.ZoneOf(lead).Id}."),
            new ChatBlock.Facts([.. form.Fields.Select(field => new Fact(field.Id, field.Label + (field.IsOptional ? " (may be empty)" : "")))]),
            new ChatBlock.Paragraph("Then for each person, numbered in the order chosen: role-1, did-1, and from-1 and to-1 if you like."),
            new ChatBlock.Note("In a terminal: coachbot ask \"/oncall log new\" --as <you> --fill title=\"Checkout was slow\" --fill start-day=2026-05-03 ... --fill people=<id>,<id> "
                + $"--fill role-1=responder --fill did-1=\"...\". Parts: {string.Join(", ", LogParts.Roles.Select(known => Core.EnumText.Of(known.Role)))}."))
            with
        { Form = form };
    }

    /// <summary>Offers to go on with what was begun.</summary>
    public static ChatReply Offer(LogDraft draft, FormDraft kept, Person lead) => ChatReply.Of(
        new ChatBlock.Paragraph($"You began to log “{draft.Title}” and did not finish; last changed {Wording.Moment(kept.UpdatedAt, lead)}. Nobody but you can see it."),
        new ChatBlock.Buttons([new("Go on", $"{LogPages.Begin} draft"), new("Begin anew", $"{LogPages.Begin} new")]),
        new ChatBlock.Note($"A draft is forgotten {FormDraftStore.Kept.Days} days after its last change."));

    public static ChatReply Logged(WorkKey key, string title) => ChatReply.Of(
        new ChatBlock.Paragraph($"Logged as {key.ExternalId}: {title}."),
        new ChatBlock.Paragraph("Each of them sees first what it proposes about them, and alone says whether it is right. Your log vouches for the others, and not for you."),
        new ChatBlock.Buttons([new("Incidents you took part in", "/oncall")]));
}
