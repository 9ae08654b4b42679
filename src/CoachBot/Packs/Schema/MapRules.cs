using CoachBot.Core;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs.Schema;

/// <summary><c>required</c>, <c>properties</c>, <c>additionalProperties</c>, <c>oneOf</c>.</summary>
internal static class MapRules
{
    public static IEnumerable<Problem> Check(PackMap map, PackSchema schema)
    {
        foreach (var key in schema.Required.Where(key => map.Find(key) is null))
        {
            var description = schema.Properties.GetValueOrDefault(key)?.Description;
            yield return map.Refuse("missing key", "", $"'{key}'", $"Write {key}: {description}".TrimEnd('.', ':', ' '));
        }

        foreach (var entry in map.Entries)
        {
            if (schema.Properties.TryGetValue(entry.Key, out var property))
            {
                foreach (var problem in SchemaValidator.Check(entry.Value, property))
                {
                    yield return problem;
                }
            }
            else if (!schema.AllowsMore)
            {
                yield return UnknownKey(entry, schema);
            }
        }

        foreach (var problem in Shape(map, schema))
        {
            yield return problem;
        }
    }

    private static Problem UnknownKey(PackEntry entry, PackSchema schema)
    {
        var nearest = Nearest.To(entry.Key, schema.Properties.Keys);
        return new Problem(
            "unknown key",
            entry.Place.ToString(),
            $"'{entry.Key}'",
            string.Join(", ", schema.Properties.Keys),
            nearest is null ? "Remove it" : $"Write {nearest}");
    }

    private static IEnumerable<Problem> Shape(PackMap map, PackSchema schema)
    {
        if (schema.OneOf.Count == 0)
        {
            return [];
        }

        return OneOfRule.Choose(map, schema.OneOf) is { } shape
            ? SchemaValidator.Check(map, shape)
            : [map.Refuse("none of the known shapes", Keys(map), OneOfRule.Shown(schema.OneOf))];
    }

    private static string Keys(PackMap map) =>
        map.Entries.Count == 0 ? "no keys" : string.Join(", ", map.Entries.Select(entry => $"'{entry.Key}'"));
}
