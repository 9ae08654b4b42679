namespace CoachBot.Core.Work;

/// <summary>A finder with what it was made of.</summary>
/// <param name="Item">Everybody whom this item names.</param>
/// <param name="MoreNames">Names besides.</param>
/// <param name="Finder">The finder.</param>
internal sealed record FoundNames(WorkItem Item, IEnumerable<string> MoreNames, NameFinder Finder)
{
    /// <summary>The finder for an item and more names: the known one, where it was made of the very same.</summary>
    public static NameFinder Of(FoundNames? known, WorkItem item, IEnumerable<string> moreNames) =>
        known is not null && ReferenceEquals(known.Item, item) && ReferenceEquals(known.MoreNames, moreNames) ? known.Finder : NameFinder.Of(item, moreNames);
}
