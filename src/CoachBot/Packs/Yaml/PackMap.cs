namespace CoachBot.Packs.Yaml;

/// <summary>Keys with their values, in the order of the document. Keys are text and occur once.</summary>
internal sealed class PackMap(PackPlace place, IReadOnlyList<PackEntry> entries) : PackNode(place)
{
    public IReadOnlyList<PackEntry> Entries { get; } = entries;

    public override string Shown => "a map";

    public override string Canonical =>
        "{" + string.Join(',', Entries
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key.Length}:{entry.Key}={entry.Value.Canonical}")) + "}";

    public override PackNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
}

/// <summary>One key of a map. The place is the key's; the value knows its own.</summary>
internal sealed record PackEntry(string Key, PackPlace Place, PackNode Value);
