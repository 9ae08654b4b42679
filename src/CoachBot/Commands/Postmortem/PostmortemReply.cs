using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Pipeline;

namespace CoachBot.Commands.Postmortem;

/// <summary>The pages by which a postmortem is pasted, and what stands around them.</summary>
internal static class PostmortemReply
{
    public const string FormId = "postmortem";
    public const string Command = "/postmortem";

    // A page holds only so many blocks.
    private const int MostShown = 15;

    private const string Title = "Paste a postmortem";

    public static ChatReply Open(string draftId, Person person, string? quoted)
    {
        var form = First(draftId, quoted);
        return ChatReply.Of(
            new ChatBlock.Heading(Title),
            new ChatBlock.Paragraph("Two pages: the text in Markdown, and what it would propose for whom. Anybody may paste one. It becomes work of "
                + (person.Team is { } team ? $"your team, {team}," : "the teams it names,") + " and vouches for the others whom it names, not for you. Nothing is fetched from an address."),
            new ChatBlock.Facts([.. form.Fields.Select(field => new Fact(field.Id, field.Label + (field.IsOptional ? " (may be empty)" : "")))]),
            new ChatBlock.Note($"{PastedDraft.Parts} fields hold {PastedDraft.LongestPart} letters each: cut a long text between paragraphs. A longer one goes in with coachbot ingest <file>. "
                + "In a terminal: coachbot ask \"/postmortem\" --as <you> --fill text-1=\"...\"")) with
        { Form = form };
    }

    public static ChatForm Preview(DraftPage page, WorkItem item, PreviewedWork preview, PersonDirectory directory, PracticeCatalogue practices)
    {
        var people = preview.People.Select(directory.Find).OfType<Person>().OrderBy(person => person.Name, StringComparer.Ordinal).ToList();
        return new(FormId, Title, [])
        {
            Intro =
            [
                new ChatBlock.Paragraph($"{item.Title}, {Wording.Day(item.DoneAt!.Value)}. This is what it would propose."),
                .. PreviewBlocks.Of(item, preview, [.. people.Take(MostShown)], practices, "nothing: the text does not tell what they did"),
                .. people.Count <= MostShown ? [] : new ChatBlock[] { new ChatBlock.Note($"It names {people.Count - MostShown} more people.") },
                .. preview.Unmatched.Count == 0 ? [] : new ChatBlock[] { new ChatBlock.Bullets([.. preview.Unmatched.Take(MostShown).Select(name => new Bullet(name.Name, WhyNobody(name.Reason)))]) },
                new ChatBlock.Note($"Each of them sees it first and alone says whether it is right. Whoever has CoachBot off gets nothing. To change the text, close this and type {Command}."),
            ],
            Submit = "Store it",
            State = page.State,
        };
    }

    public static ChatReply Stored(string title, WorkKey key) => ChatReply.Of(
        new ChatBlock.Paragraph($"Stored as {key.ExternalId}: {title}."),
        new ChatBlock.Paragraph("Each person it names sees first what it proposes about them. A text that is stored already counts once, and the one that its source keeps stands."),
        new ChatBlock.Buttons([new("Look at proposals", "/evidence")]));

    private static ChatForm First(string draftId, string? quoted)
    {
        var parts = quoted is null ? [] : PastedDraft.Cut(quoted);
        return new(FormId, Title,
        [
            new FormField.Text(PastedDraft.TitleField, "Title, if the text has none") { IsOptional = true, Longest = OneLine.Longest },
            new FormField.Day(PastedDraft.DateField, "Day it ended, if the text says none") { IsOptional = true },
            .. Enumerable.Range(1, PastedDraft.Parts).Select(part => new FormField.Text(PastedDraft.TextField(part), part == 1 ? "The postmortem, in Markdown" : $"Part {part}, if it is longer")
            {
                IsLong = true,
                IsOptional = part > 1,
                Longest = PastedDraft.LongestPart,
                Value = parts.ElementAtOrDefault(part - 1) ?? "",
                Hint = part == 1 ? "Roles in lines such as “Incident commander: Ana Cruz”, sections by their headings." : "",
            }),
        ])
        {
            Intro = quoted is null ? [] : [new ChatBlock.Note("The text was taken over from a message. Look it over before you send it.")],
            Submit = "Preview",
            State = new DraftPage(1, draftId).State,
        };
    }

    private static string WhyNobody(MatchFailure reason) => reason switch
    {
        MatchFailure.None => "",
        MatchFailure.NotInDirectory => "nobody: the address or handle is not in the directory",
        MatchFailure.NotInTeam => "nobody: not of your team, as far as the directory knows; their e-mail address would do",
        MatchFailure.Ambiguous => "nobody: several people of the team are called that; their e-mail address would do",
        MatchFailure.NoTeam => "nobody: the text names no team, and a bare name alone is not enough",
    };
}
