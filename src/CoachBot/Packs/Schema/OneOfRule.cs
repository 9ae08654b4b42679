using CoachBot.Packs.Yaml;

namespace CoachBot.Packs.Schema;

/// <summary>
/// <c>oneOf</c> for maps of different shapes. The shape is chosen by the keys present, and only its problems are told:
/// "none of two shapes fits" helps nobody who misspelt a key.
/// </summary>
internal static class OneOfRule
{
    /// <summary>
    /// Throws unless no map can have two of the shapes, which makes the choice by keys mean the same as the keyword.
    /// </summary>
    public static void Guard(PackSchema schema)
    {
        if (schema.OneOf.Count > 0 && schema.Type != SchemaType.Object)
        {
            throw new InvalidOperationException("oneOf is checked beside \"type\": \"object\" only.");
        }

        var resolved = schema.OneOf.Select(Resolved).ToList();
        foreach (var shape in resolved)
        {
            if (shape.Type != SchemaType.Object || shape.AllowsMore)
            {
                throw new InvalidOperationException("oneOf is checked for closed objects only.");
            }

            if (resolved.Any(other => other != shape && Fits(shape, other) && Fits(other, shape)))
            {
                throw new InvalidOperationException("Two shapes of a oneOf allow the same keys.");
            }
        }
    }

    /// <summary>The shape with the most of the map's keys, then the fewest missing; null when no key belongs to any.</summary>
    public static PackSchema? Choose(PackMap map, IReadOnlyList<PackSchema> shapes) =>
        shapes
            .Select(Resolved)
            .Where(shape => map.Entries.Any(entry => shape.Properties.ContainsKey(entry.Key)))
            .OrderByDescending(shape => map.Entries.Count(entry => shape.Properties.ContainsKey(entry.Key)))
            .ThenBy(shape => shape.Required.Count(key => map.Find(key) is null))
            .FirstOrDefault();

    /// <summary>The required keys of each shape, for a message.</summary>
    public static string Shown(IReadOnlyList<PackSchema> shapes) =>
        string.Join(", or ", shapes.Select(shape => string.Join(" with ", Resolved(shape).Required)));

    private static PackSchema Resolved(PackSchema shape) => shape.Ref ?? shape;

    private static bool Fits(PackSchema shape, PackSchema other) => shape.Required.All(other.Properties.ContainsKey);
}
