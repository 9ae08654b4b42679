using System.Collections.Concurrent;

namespace CoachBot.Packs.Schema;

/// <summary>
/// The schemas of src/packs/schema, from inside the program: a folder set by <c>Packs:Path</c> brings its own packs but
/// not its own rules. The copies beside the packs are for editors.
/// </summary>
internal static class ShippedSchemas
{
    private static readonly ConcurrentDictionary<string, PackSchema> Read = new(StringComparer.Ordinal);

    public static PackSchema Practice => Get("practice");

    public static PackSchema Actions => Get("actions");

    public static PackSchema Questions => Get("questions");

    public static PackSchema Framework => Get("framework");

    public static PackSchema PracticeExamples => Get("practice-examples");

    public static PackSchema FrameworkExamples => Get("framework-examples");

    /// <summary>The document of that name, as an editor gets it.</summary>
    public static string Text(string name)
    {
        var resource = $"PackSchema/{name}.schema.json";
        using var stream = typeof(ShippedSchemas).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program lacks {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static PackSchema Get(string name) => Read.GetOrAdd(name, key => SchemaReader.Read(Text(key)));
}
