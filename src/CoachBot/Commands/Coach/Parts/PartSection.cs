using System.Collections.Immutable;
using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;

namespace CoachBot.Commands.Coach.Parts;

/// <summary>A titled list of a part.</summary>
/// <param name="Title">Its heading; empty where the part is one list.</param>
/// <param name="Text">What stands above the list; empty for nothing.</param>
/// <param name="Items">The list.</param>
internal sealed record PartSection(string Title, string Text, ImmutableArray<Bullet> Items)
{
    /// <summary>How many letters it shows.</summary>
    public int Letters => Title.Length + Text.Length + Items.Sum(LettersOf);

    public static int LettersOf(Bullet item) => item.Text.Length + item.Detail.Length;

    /// <summary>One section, or none where the list is empty.</summary>
    public static IEnumerable<PartSection> Of(string title, IEnumerable<Bullet> items, string text = "")
    {
        ImmutableArray<Bullet> all = [.. items];
        return all.IsEmpty ? [] : [new(title, text, all)];
    }

    public static IEnumerable<PartSection> Of(string title, IEnumerable<string> items, string text = "") =>
        Of(title, items.Select(item => new Bullet(item)), text);

    /// <summary>A section for each group, in the framework's order.</summary>
    public static IEnumerable<PartSection> OfGroups(string title, IEnumerable<GroupedItem> items) =>
        items.GroupBy(item => item.Group).SelectMany(group => Of($"{title}: {group.Key}", group.Select(item => item.Title)));

    /// <summary>The components of one kind, for a profile that lists its parts by kind.</summary>
    public static IEnumerable<PartSection> OfComponents(string title, Framework framework, string kind, string text = "") =>
        Of(title, framework.Profile.Components.Where(part => part.Kind == kind).Select(part => part.Title), text);
}
