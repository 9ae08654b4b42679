using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;

namespace CoachBot.Commands.Coach.Parts;

/// <summary>The answer to <c>/coach frameworks &lt;framework&gt; &lt;part&gt;</c>: one page of the part.</summary>
internal static class PartReply
{
    public static ChatReply Of(Framework framework, IFrameworkPart part, int number, LevelTarget? own, bool answersForTeam)
    {
        var pages = PartPages.Of(part.SectionsOf(framework, own));
        if (pages.Count == 0)
        {
            return Lacking(framework, part, answersForTeam);
        }

        if (number < 1 || number > pages.Count)
        {
            return ChatReply.Refused(new Problem("there is no such page", Found: Wording.Number(number), Allowed: pages.Count == 1 ? "1" : $"1 to {pages.Count}",
                Do: $"Type {FrameworkParts.CommandOf(framework, part)}"));
        }

        var blocks = ImmutableArray.CreateBuilder<ChatBlock>();
        blocks.Add(new ChatBlock.Heading($"{framework.Title}: {Lowered(part.Offer)}{(pages.Count == 1 ? "" : $" ({number} of {pages.Count})")}"));
        if (part.Preface.Length > 0)
        {
            blocks.Add(new ChatBlock.Paragraph(part.Preface));
        }

        foreach (var section in pages[number - 1])
        {
            Add(blocks, section);
        }

        blocks.Add(new ChatBlock.Buttons([.. Next(framework, part, number, pages.Count)]));
        blocks.Add(new ChatBlock.Note($"Source: {framework.Source}. {(framework.IsImported ? "Only" : "Worded by this project, and only")} shown: no level, gap or step is made of it. {Wording.Interpreted(framework)}".TrimEnd()));
        return new(blocks.ToImmutable());
    }

    private static void Add(ImmutableArray<ChatBlock>.Builder blocks, PartSection section)
    {
        if (section.Title.Length > 0)
        {
            blocks.Add(new ChatBlock.Heading(section.Title));
        }

        if (section.Text.Length > 0)
        {
            blocks.Add(new ChatBlock.Paragraph(section.Text));
        }

        if (!section.Items.IsEmpty)
        {
            blocks.Add(new ChatBlock.Bullets(section.Items));
        }
    }

    private static IEnumerable<Button> Next(Framework framework, IFrameworkPart part, int number, int pages)
    {
        if (number < pages)
        {
            yield return new("More", $"{FrameworkParts.CommandOf(framework, part)} {number + 1}");
        }

        yield return new("The framework in short", $"/coach frameworks {framework.Id}");
    }

    private static ChatReply Lacking(Framework framework, IFrameworkPart part, bool answersForTeam)
    {
        var names = string.Join(", ", FrameworkParts.Of(framework).Select(held => held.Name));
        Button[] offers = [.. FrameworkParts.Offers(framework, answersForTeam), new($"You in {framework.Id}", $"/mylevel in {framework.Id}")];
        return ChatReply.Of(
            new ChatBlock.Paragraph(names.Length == 0
                ? $"{framework.Title} holds nothing under \"{part.Name}\", nor anything else beside its competencies."
                : $"{framework.Title} holds nothing under \"{part.Name}\". It has: {names}."),
            new ChatBlock.Buttons([.. offers]));
    }

    private static string Lowered(string offer) => char.ToLowerInvariant(offer[0]) + offer[1..];
}
