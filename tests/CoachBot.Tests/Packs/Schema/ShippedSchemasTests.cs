using CoachBot.Core;
using CoachBot.Core.Work;
using CoachBot.Packs;
using CoachBot.Packs.Schema;

namespace CoachBot.Tests.Packs.Schema;

public sealed class ShippedSchemasTests
{
    private static readonly PackSchema[] All =
    [
        ShippedSchemas.Practice,
        ShippedSchemas.Actions,
        ShippedSchemas.Questions,
        ShippedSchemas.Framework,
        ShippedSchemas.PracticeExamples,
        ShippedSchemas.FrameworkExamples,
    ];

    [Fact]
    public void Every_schema_document_of_the_repository_is_in_use() =>
        typeof(ShippedSchemas).Assembly.GetManifestResourceNames()
            .Count(name => name.StartsWith("PackSchema/", StringComparison.Ordinal)).ShouldBe(All.Length);

    [Fact]
    public void Every_map_is_closed()
    {
        var maps = Within(All).Where(schema => schema.Type == SchemaType.Object && schema.OneOf.Count == 0).ToList();

        maps.Count.ShouldBeGreaterThan(10);
        maps.ShouldAllBe(schema => !schema.AllowsMore);
    }

    [Fact]
    public void Every_key_has_a_type_and_a_description_for_the_editor()
    {
        var keys = Within(All).SelectMany(schema => schema.Properties).ToList();

        keys.Count.ShouldBeGreaterThan(30);
        keys.ShouldAllBe(key => (key.Value.Description ?? key.Value.Ref!.Description) != null);
        keys.ShouldAllBe(key => (key.Value.Type ?? key.Value.Ref!.Type) != null);
    }

    [Fact]
    public void Every_required_key_is_a_known_one() =>
        Within(All).ShouldAllBe(schema => schema.Required.All(schema.Properties.ContainsKey));

    [Fact]
    public void The_words_of_a_schema_are_the_words_of_the_code()
    {
        Values(ShippedSchemas.Practice.Properties["roles"].Items!).ShouldBe(EnumText.All<ParticipantRole>());
        Values(ShippedSchemas.Framework.Properties["scale"].Items!.Ref!.Properties["rung"]).ShouldBe(EnumText.All<Involvement>());
        Values(ShippedSchemas.Actions.Properties["actions"].Items!.Ref!.Properties["to"])
            .ShouldBe(ActionPack.Steps.Select(EnumText.Of));
        Values(ShippedSchemas.Questions.Properties["about"]).ShouldBe([QuestionPack.AboutWork, QuestionPack.AboutGoal]);
        Values(ShippedSchemas.PracticeExamples.Items!.Ref!.Properties["kind"])
            .ShouldAllBe(kind => EnumText.All<WorkKind>().Contains(kind));
        ShippedSchemas.PracticeExamples.Items!.Ref!.Properties["expect"].Properties.Keys
            .ShouldBe(EnumText.All<Core.Practices.PracticeUse>());
    }

    private static IReadOnlyList<string> Values(PackSchema schema) => schema.Values.ShouldNotBeNull();

    private static IEnumerable<PackSchema> Within(IEnumerable<PackSchema> schemas) =>
        schemas.SelectMany(schema => Within(
            [.. schema.Properties.Values, .. schema.OneOf, .. Some(schema.Items), .. Some(schema.Ref)]).Prepend(schema));

    private static IEnumerable<PackSchema> Some(PackSchema? schema) => schema is null ? [] : [schema];
}
