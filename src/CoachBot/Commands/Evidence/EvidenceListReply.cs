using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Practices;

namespace CoachBot.Commands.Evidence;

/// <summary>The answer to <c>/evidence</c>.</summary>
internal static class EvidenceListReply
{
    public const int WaitingOnPage = 5;
    public const int FoundOnPage = 3;
    public const int AnsweredOnPage = 10;

    public static ChatReply Of(Person person, IReadOnlyList<EvidenceItem> all, PracticeCatalogue practices, EvidencePage page)
    {
        if (person.Consent == Consent.Off)
        {
            return ChatReply.Of(
                new ChatBlock.Paragraph("CoachBot is off for you, so nothing is derived and there is nothing to look at."),
                new ChatBlock.Buttons([new("Turn on", "/coach settings consent on")]));
        }

        var waiting = all.Where(item => item.IsProposedByRules).OrderByDescending(item => item.Strength).ThenBy(item => item.Number).ToList();
        var found = all.Where(item => item.IsProposedByModel).OrderBy(item => item.Number).ToList();
        var answered = all.Where(item => item.Status is EvidenceStatus.Confirmed or EvidenceStatus.Disputed).ToList();
        if (waiting.Count + found.Count + answered.Count == 0)
        {
            return ChatReply.Of(
                new ChatBlock.Paragraph(
                    "No evidence yet. It comes from postmortems and finished tickets that name you; nothing is taken from chat, and nothing is counted until you say that it is right."),
                new ChatBlock.Buttons([new("Add something yourself", "/evidence add")]));
        }

        var pages = Math.Max(Math.Max(EvidencePage.Count(waiting.Count, WaitingOnPage), EvidencePage.Count(found.Count, FoundOnPage)), EvidencePage.Count(answered.Count, AnsweredOnPage));
        page = page.Within(pages);
        var blocks = ImmutableArray.CreateBuilder<ChatBlock>();
        AddWaiting(blocks, practices, waiting, page);
        AddFound(blocks, practices, found, page);
        blocks.Add(new ChatBlock.Heading(answered.Count == 0 ? "You have confirmed nothing yet" : $"You confirmed{Place(page, answered.Count, AnsweredOnPage)}"));
        AddAnswered(blocks, practices, page.Of(answered, AnsweredOnPage));
        AddTurns(blocks, page, pages);
        return new(blocks.ToImmutable());
    }

    private static void AddWaiting(ImmutableArray<ChatBlock>.Builder blocks, PracticeCatalogue practices, List<EvidenceItem> waiting, EvidencePage page)
    {
        blocks.Add(new ChatBlock.Heading(waiting.Count == 0 ? "Nothing waits for your look"
            : $"{Wording.Count(waiting.Count, "proposal waits", "proposals wait")} for your look{Place(page, waiting.Count, WaitingOnPage)}; nobody else sees them"));
        var shown = page.Of(waiting, WaitingOnPage);
        foreach (var same in SameSentence.Groups(shown))
        {
            blocks.Add(new ChatBlock.Bullets([new(SameSentence.Names(same, practices), same[0].Title)]));
            blocks.Add(new ChatBlock.Quote(same[0].Quotes[0].Text, Wording.Citation(same[0])));
            if (!page.IsAll)
            {
                blocks.Add(new ChatBlock.Buttons([.. same.SelectMany(Objections)]));
            }
        }

        if (shown.Count > 0)
        {
            blocks.Add(new ChatBlock.Buttons([new(shown.Count == 1 ? "Looks right" : $"All {shown.Count} look right", $"/evidence confirm {string.Join(' ', shown.Select(item => item.Number))}") { Role = ButtonRole.NextStep }]));
        }
    }

    // Apart from what the rules propose, and each by itself: nobody agrees to these in passing.
    private static void AddFound(ImmutableArray<ChatBlock>.Builder blocks, PracticeCatalogue practices, List<EvidenceItem> found, EvidencePage page)
    {
        if (found.Count == 0)
        {
            return;
        }

        blocks.Add(new ChatBlock.Heading($"{Wording.FoundBy(found)}, not by the rules; nothing counts until you say it is right{Place(page, found.Count, FoundOnPage)}"));
        foreach (var same in SameSentence.Groups(page.Of(found, FoundOnPage)))
        {
            blocks.Add(new ChatBlock.Bullets([new(SameSentence.Names(same, practices), same[0].Title)]));
            blocks.Add(new ChatBlock.Quote(same[0].Quotes[0].Text, Wording.Citation(same[0])));
            if (!page.IsAll)
            {
                blocks.Add(new ChatBlock.Buttons([.. same.SelectMany(item => new[] { new Button($"#{item.Number} is right", $"/evidence confirm {item.Number}") }.Concat(Objections(item)))]));
            }
        }
    }

    // Each names its piece: a row of the same words leaves open which of them is meant.
    private static IEnumerable<Button> Objections(EvidenceItem item) =>
        [new($"Adjust #{item.Number}", $"/evidence adjust {item.Number}"), new($"#{item.Number} is wrong", $"/evidence dispute {item.Number}")];

    private static void AddAnswered(ImmutableArray<ChatBlock>.Builder blocks, PracticeCatalogue practices, IReadOnlyList<EvidenceItem> answered)
    {
        if (answered.Count > 0)
        {
            blocks.Add(new ChatBlock.Bullets([.. answered.GroupBy(item => item.Work).Select(work => new Bullet(
                $"{Wording.Citation(work.First())}  {work.First().Title}",
                string.Join("; ", work.Select(item => $"#{item.Number}  {practices.TitleOf(item.Practice)}, {Wording.Rung(item.Rung)}{StateOf(item)}"))))]));
        }
    }

    private static void AddTurns(ImmutableArray<ChatBlock>.Builder blocks, EvidencePage page, int pages)
    {
        ImmutableArray<Button> turns =
        [
            .. page is { IsAll: false, Number: > 1 } ? [new Button("Previous", $"/evidence list {page.Number - 1}")] : Array.Empty<Button>(),
            .. !page.IsAll && page.Number < pages ? [new Button("Next", $"/evidence list {page.Number + 1}")] : Array.Empty<Button>(),
        ];
        if (!turns.IsEmpty)
        {
            blocks.Add(new ChatBlock.Note($"Page {page.Number} of {pages}; everything at once: /evidence list all"));
            blocks.Add(new ChatBlock.Buttons(turns));
        }
    }

    // Where a list goes over several pages, which of them these are.
    private static string Place(EvidencePage page, int count, int size) =>
        page.IsAll || count <= size ? ""
        : page.First(size) > count ? $" ({count}, on earlier pages)"
        : $" ({page.First(size)} to {Math.Min(count, page.Number * size)} of {count})";

    private static string StateOf(EvidenceItem item) =>
        (item.Status == EvidenceStatus.Disputed ? $" ({EnumText.Of(item.Status)})" : "") + (item.Shared ? "" : " (yours alone)") + (item.FoundBy is { } model ? $" (found by {model})" : "");
}
