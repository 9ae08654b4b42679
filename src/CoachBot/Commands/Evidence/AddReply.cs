using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Pipeline;

namespace CoachBot.Commands.Evidence;

/// <summary>The pages by which somebody logs an achievement of their own, and what stands around them.</summary>
internal static class AddReply
{
    public const string FormId = "evidence-add";
    public const string Command = "/evidence add";

    private const string Title = "Add an achievement";
    private const string Quoted = "The text was taken over from a message and may be somebody else's words: change it until it says what you did.";

    public static ChatReply Off() => ChatReply.Of(
        new ChatBlock.Paragraph("CoachBot is off for you, so nothing can be added: it would derive evidence about you."),
        new ChatBlock.Buttons([new("Turn on", "/coach settings consent on")])) with
    { IsRefusal = true };

    public static ChatReply Open(string draftId, Person person, DateTimeOffset now, string? quoted)
    {
        var form = First(draftId, person, now, quoted);
        return ChatReply.Of(
            new ChatBlock.Heading(Title),
            new ChatBlock.Paragraph("Two pages: what you did, and what that would propose. It is your own word, so it counts as self-reported; nothing is stored before you send the second."),
            new ChatBlock.Facts([.. form.Fields.Select(field => new Fact(field.Id, field.Label))]),
            new ChatBlock.Note("In a terminal: coachbot ask \"/evidence add\" --as <you> --fill title=\"Renewed the gateway certificate\" --fill day=2026-05-03 --fill did=\"I renewed ...\"")) with
        { Form = form };
    }

    public static ChatForm Preview(DraftPage page, WorkItem item, PreviewedWork preview, Person person, PracticeCatalogue practices) => new(FormId, Title, [])
    {
        Intro =
        [
            new ChatBlock.Paragraph("This is what your text would propose."),
            .. PreviewBlocks.Of(item, preview, [person], practices, "nothing yet: say what you did, in a sentence with its verb (“I rotated the database password”)"),
            new ChatBlock.Note($"It waits for your look like all other evidence, and nobody else sees it before that. To change the text, close this and type {Command}."),
        ],
        Submit = "Add it",
        State = page.State,
    };

    public static ChatReply Added(string title, WorkKey key) => ChatReply.Of(
        new ChatBlock.Paragraph($"Added as {key.ExternalId}: {title}."),
        new ChatBlock.Buttons([new("Look at proposals", "/evidence")]));

    private static ChatForm First(string draftId, Person person, DateTimeOffset now, string? quoted) => new(FormId, Title,
    [
        new FormField.Text(AddDraft.TitleField, "Title") { Longest = OneLine.Longest },
        new FormField.Day(AddDraft.DayField, "Day it was done") { Value = LocalTime.Today(person, now) },
        ScopeChoice.Of(AddDraft.ScopeField, EnumText.Of(Scope.Component)),
        new FormField.Text(AddDraft.DidField, "What you did")
        {
            IsLong = true,
            Longest = AddDraft.LongestDid,
            Value = TakenOver(quoted ?? ""),
            Hint = "In your own words; the sentence that tells it is what will be cited.",
        },
    ])
    {
        Intro = quoted is null ? [] : [new ChatBlock.Note(Quoted)],
        Submit = "Preview",
        State = new DraftPage(1, draftId).State,
    };

    private static string TakenOver(string quoted)
    {
        var text = quoted.Trim();
        return text.Length <= AddDraft.LongestDid ? text
            : text[..(char.IsHighSurrogate(text[AddDraft.LongestDid - 1]) ? AddDraft.LongestDid - 1 : AddDraft.LongestDid)];
    }
}
