using CoachBot.Core;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs.Schema;

/// <summary><c>minItems</c>, <c>maxItems</c>, <c>uniqueItems</c>, <c>items</c>.</summary>
internal static class ListRules
{
    /// <summary>What is said of a list that is longer than it may be.</summary>
    public const string TooMany = "too many in the list";

    public static IEnumerable<Problem> Check(PackList list, PackSchema schema)
    {
        var count = list.Items.Count;
        if (count < schema.MinItems)
        {
            yield return list.Refuse("too few in the list", $"{count}", $"{schema.MinItems} or more");
        }

        if (count > schema.MaxItems)
        {
            yield return list.Refuse(TooMany, $"{count}", $"{schema.MaxItems} or fewer");
        }

        var seen = new Dictionary<string, PackNode>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (schema.UniqueItems && !seen.TryAdd(item.Canonical, item))
            {
                var first = seen[item.Canonical].Place.Line;
                yield return item.Refuse("given twice", $"{item.Shown}, first on line {first}", "", "Keep one of them");
            }

            foreach (var problem in schema.Items is null ? [] : SchemaValidator.Check(item, schema.Items))
            {
                yield return problem;
            }
        }
    }
}
