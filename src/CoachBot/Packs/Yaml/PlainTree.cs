namespace CoachBot.Packs.Yaml;

/// <summary>A document as dictionaries, lists and plain values, for whoever writes it anew. What only a reader of the file sees, such as comments, is not in it.</summary>
internal static class PlainTree
{
    public static object? Of(PackNode node) => node switch
    {
        PackMap map => map.Entries.ToDictionary(entry => entry.Key, entry => Of(entry.Value), StringComparer.Ordinal),
        PackList list => list.Items.Select(Of).ToList(),
        PackScalar { Kind: ScalarKind.Boolean } flag => flag.IsTrue,
        PackScalar { IsWhole: true } whole => (int)whole.Number,
        PackScalar { Kind: ScalarKind.Number } number => number.Number,
        PackScalar { Kind: ScalarKind.Text } text => text.Value,
        _ => null,
    };
}
