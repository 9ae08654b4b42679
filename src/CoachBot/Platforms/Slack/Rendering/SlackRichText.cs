using System.Text.Json.Nodes;
using CoachBot.Core.Chat;

namespace CoachBot.Platforms.Slack.Rendering;

/// <summary>One block of a reply as elements of a rich_text block; none when there is nothing to show, or no room.</summary>
internal static class SlackRichText
{
    private const string NewLine = "\n";

    // With room for what stands around a text.
    private const int Longest = BlockKit.LongestText - 10;

    public static IEnumerable<JsonNode> Of(ChatBlock block, TextBudget budget) => block switch
    {
        ChatBlock.Heading heading => Line(budget.Take(heading.Text, Longest), BlockKit.Bold),
        ChatBlock.Paragraph paragraph => Line(budget.Take(paragraph.Text, Longest), BlockKit.Text),
        ChatBlock.Note note => Line(budget.Take(note.Text, Longest), BlockKit.Italic),
        ChatBlock.Bullets bullets => List(bullets.Items.Select(bullet => Bullet(bullet, budget))),
        ChatBlock.Facts facts => List(facts.Items.Select(fact => FactLine(fact, budget))),
        ChatBlock.Quote quote => Quote(quote, budget),
        ChatBlock.Attachment file => Line(budget.Take(SlackAttachment.Of(file), Longest), BlockKit.Text),
        _ => throw new InvalidOperationException($"{block.GetType().Name} has no form in Slack."),
    };

    private static IEnumerable<JsonNode> Line(string? text, Func<string, JsonObject> style) =>
        text is null ? [] : [BlockKit.Section(style(text))];

    private static IEnumerable<JsonNode> List(IEnumerable<JsonNode?> entries)
    {
        var shown = entries.OfType<JsonNode>().ToList();
        return shown.Count == 0 ? [] : [BlockKit.List(shown)];
    }

    private static JsonObject? Bullet(Bullet bullet, TextBudget budget)
    {
        if (budget.Take(bullet.Text, Longest) is not { } text)
        {
            return null;
        }

        return budget.Take(bullet.Detail, Longest) is { } detail
            ? BlockKit.Section(BlockKit.Bold(text), BlockKit.Text(NewLine + detail))
            : BlockKit.Section(BlockKit.Text(text));
    }

    private static JsonObject? FactLine(Fact fact, TextBudget budget) => (budget.Take(fact.Label, Longest), budget.Take(fact.Value, Longest)) switch
    {
        ({ } label, { } value) => BlockKit.Section(label[0] == '/' ? BlockKit.Code(label) : BlockKit.Bold(label), BlockKit.Text(": " + value)),
        ({ } label, null) => BlockKit.Section(BlockKit.Bold(label)),
        (null, { } value) => BlockKit.Section(BlockKit.Text(value)),
        _ => null,
    };

    private static IEnumerable<JsonNode> Quote(ChatBlock.Quote quote, TextBudget budget) =>
        budget.TakeQuote(quote.Text, quote.Citation, Longest) is not var (text, isCut, citation) ? []
        : string.IsNullOrWhiteSpace(citation) ? [BlockKit.Quote(BlockKit.Text($"“{text}”{(isCut ? "…" : "")}"))]
        : [BlockKit.Quote(BlockKit.Text($"“{text}”{(isCut ? "…" : "")}"), BlockKit.Italic($"{NewLine}({citation})"))];
}
