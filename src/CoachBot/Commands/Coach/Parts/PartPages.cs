using CoachBot.Core.Chat;

namespace CoachBot.Commands.Coach.Parts;

/// <summary>Lays the sections of a part on pages. Nothing is left out, cut or said twice.</summary>
internal static class PartPages
{
    // A page is to be read in one go, and stays far below what the narrowest platform shows at once.
    private const int MostLetters = 5_000;
    private const int MostItems = 80;

    public static IReadOnlyList<IReadOnlyList<PartSection>> Of(IReadOnlyList<PartSection> sections)
    {
        var pages = new List<IReadOnlyList<PartSection>>();
        var page = new List<PartSection>();
        foreach (var section in sections.SelectMany(Split))
        {
            if (page.Count > 0 && !Fits([.. page, section]))
            {
                pages.Add(page);
                page = [];
            }

            page.Add(section);
        }

        return page.Count == 0 ? pages : [.. pages, page];
    }

    // A section is kept whole unless it is longer than a page.
    private static IEnumerable<PartSection> Split(PartSection section)
    {
        var items = new List<Bullet>();
        var rest = section with { Items = [] };
        foreach (var item in section.Items)
        {
            if (items.Count > 0 && !Fits([rest with { Items = [.. items, item] }]))
            {
                yield return rest with { Items = [.. items] };
                rest = new(section.Title.Length == 0 ? "" : $"{section.Title} (continued)", "", []);
                items = [];
            }

            items.Add(item);
        }

        yield return rest with { Items = [.. items] };
    }

    private static bool Fits(IReadOnlyList<PartSection> page) =>
        page.Sum(section => section.Letters) <= MostLetters && page.Sum(section => section.Items.Length + 1) <= MostItems;
}
