namespace CoachBot.Packs.Yaml;

/// <summary>Values in the order of the document.</summary>
internal sealed class PackList(PackPlace place, IReadOnlyList<PackNode> items) : PackNode(place)
{
    public override IReadOnlyList<PackNode> Items { get; } = items;

    public override string Shown => "a list";

    public override string Canonical => "[" + string.Join(',', Items.Select(item => item.Canonical)) + "]";
}
