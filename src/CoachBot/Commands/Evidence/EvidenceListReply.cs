using System.Collections.Immutable;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Practices;

namespace CoachBot.Commands.Evidence;

/// <summary>The answer to <c>/evidence</c>.</summary>
internal static class EvidenceListReply
{
    private const int PageSize = 10;

    public static ChatReply Of(Person person, IReadOnlyList<EvidenceItem> all, PracticeCatalogue practices, string page)
    {
        if (person.Consent == Consent.Off)
        {
            return ChatReply.Of(
                new ChatBlock.Paragraph("CoachBot is off for you, so nothing is derived and there is nothing to look at."),
                new ChatBlock.Buttons([new("Turn on", "/coach settings consent on")]));
        }

        var waiting = all.Where(item => item.Status == EvidenceStatus.Proposed).OrderByDescending(item => item.Strength).ThenBy(item => item.Number).ToList();
        var answered = all.Where(item => item.Status is EvidenceStatus.Confirmed or EvidenceStatus.Disputed).ToList();
        if (waiting.Count + answered.Count == 0)
        {
            return ChatReply.Of(new ChatBlock.Paragraph(
                "No evidence yet. It comes from postmortems and finished tickets that name you; nothing is taken from chat, and nothing is counted until you say that it is right."));
        }

        var shown = page.Equals("all", StringComparison.OrdinalIgnoreCase) ? int.MaxValue : PageSize;
        var blocks = ImmutableArray.CreateBuilder<ChatBlock>();
        AddWaiting(blocks, practices, waiting, shown);
        blocks.Add(new ChatBlock.Heading(answered.Count == 0 ? "You have confirmed nothing yet" : "You confirmed"));
        AddAnswered(blocks, practices, answered, shown);
        var left = Math.Max(0, waiting.Count - shown) + Math.Max(0, answered.Count - shown);
        if (left > 0)
        {
            blocks.Add(new ChatBlock.Note($"{left} more: /evidence list all"));
        }

        return new(blocks.ToImmutable());
    }

    private static void AddWaiting(ImmutableArray<ChatBlock>.Builder blocks, PracticeCatalogue practices, List<EvidenceItem> waiting, int shown)
    {
        blocks.Add(new ChatBlock.Heading(waiting.Count == 0 ? "Nothing waits for your look" : $"{Wording.Count(waiting.Count, "proposal waits", "proposals wait")} for your look; nobody else sees them"));
        foreach (var item in waiting.Take(shown))
        {
            blocks.Add(new ChatBlock.Bullets([new($"#{item.Number}  {practices.TitleOf(item.Practice)}, {Wording.Rung(item.Rung)}", item.Title)]));
            blocks.Add(new ChatBlock.Quote(item.Quotes[0].Text, Wording.Citation(item)));
        }

        if (waiting.Count > 0)
        {
            blocks.Add(new ChatBlock.Buttons([new("Looks right", $"/evidence confirm {string.Join(' ', waiting.Take(shown).Select(item => item.Number))}"), new("This one is wrong", $"/evidence dispute {waiting[0].Number}")]));
        }
    }

    private static void AddAnswered(ImmutableArray<ChatBlock>.Builder blocks, PracticeCatalogue practices, List<EvidenceItem> answered, int shown)
    {
        var items = answered.Take(shown).Select(item => new Bullet(
            $"#{item.Number}  {practices.TitleOf(item.Practice)}, {Wording.Rung(item.Rung)}{StateOf(item)}",
            $"{Wording.Citation(item)}  {item.Title}")).ToImmutableArray();
        if (items.Length > 0)
        {
            blocks.Add(new ChatBlock.Bullets(items));
        }
    }

    private static string StateOf(EvidenceItem item) =>
        (item.Status == EvidenceStatus.Disputed ? $" ({EnumText.Of(item.Status)})" : "") + (item.Shared ? "" : " (yours alone)");
}
