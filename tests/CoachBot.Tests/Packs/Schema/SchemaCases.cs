using CoachBot.Packs.Schema;
using CoachBot.Tests.Packs.Yaml;

namespace CoachBot.Tests.Packs.Schema;

/// <summary>What a schema written in a test says of a YAML text.</summary>
internal static class SchemaCases
{
    public static PackSchema Schema(string keywords) =>
        SchemaReader.Read($$"""{ "$schema": "https://json-schema.org/draft/2020-12/schema", {{keywords}} }""");

    public static IReadOnlyList<string> Problems(string keywords, string yaml) =>
        [.. SchemaValidator.Check(Nodes.Of(yaml), Schema(keywords)).Select(problem => problem.ToString())];
}
