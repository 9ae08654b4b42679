using System.Text.RegularExpressions;

namespace CoachBot.Packs.Schema;

/// <summary>The types of JSON that a schema can ask for.</summary>
internal enum SchemaType
{
    Object = 1,
    Array,
    String,
    Integer,
    Number,
    Boolean,
}

/// <summary>
/// One schema: the keywords of JSON Schema 2020-12 that the packs' schemas use, read by <see cref="SchemaReader"/> and
/// applied by <see cref="SchemaValidator"/>. A keyword that is absent is null and asks for nothing.
/// </summary>
internal sealed record PackSchema
{
    public string? Description { get; init; }

    /// <summary>Applied together with the keywords beside it, as 2020-12 has it.</summary>
    public PackSchema? Ref { get; init; }

    public SchemaType? Type { get; init; }

    public IReadOnlyDictionary<string, PackSchema> Properties { get; init; } = new Dictionary<string, PackSchema>();

    public IReadOnlyList<string> Required { get; init; } = [];

    public bool AllowsMore { get; init; } = true;

    public IReadOnlyList<PackSchema> OneOf { get; init; } = [];

    public PackSchema? Items { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    /// <summary>The texts allowed, by <c>enum</c> or <c>const</c>.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    public Regex? Pattern { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }
}
