namespace CoachBot.Tests.Packs.Schema;

public sealed class OneOfRuleTests
{
    private const string Shapes = """
        "type": "object", "oneOf": [ { "$ref": "#/$defs/acts" }, { "$ref": "#/$defs/deeds" } ],
        "$defs": {
          "acts": { "type": "object", "additionalProperties": false, "required": ["acts"],
            "properties": { "acts": { "type": "array" } } },
          "deeds": { "type": "object", "additionalProperties": false, "required": ["do", "on"],
            "properties": { "do": { "type": "array" }, "on": { "type": "array" } } }
        }
        """;

    [Theory]
    [InlineData("acts: []")]
    [InlineData("do: []\non: []")]
    public void Each_shape_passes(string yaml) => SchemaCases.Problems(Shapes, yaml).ShouldBeEmpty();

    [Fact]
    public void The_shape_is_chosen_by_the_keys_and_only_its_problems_are_told()
    {
        SchemaCases.Problems(Shapes, "do: []").ShouldBe(["x.yaml:1:1: missing key; allowed: 'on'. Write on."]);
        SchemaCases.Problems(Shapes, "acts: 1").ShouldHaveSingleItem().ShouldStartWith("x.yaml:1:7 acts: wrong type");
    }

    [Fact]
    public void A_mixture_is_refused_by_the_key_in_the_minority() =>
        SchemaCases.Problems(Shapes, "acts: []\ndo: []\non: []\n").ShouldBe([
            "x.yaml:1:1 acts: unknown key; found 'acts'; allowed: do, on. Remove it.",
        ]);

    [Fact]
    public void Between_two_shapes_with_the_keys_the_one_that_lacks_fewer_is_chosen() =>
        SchemaCases.Problems("""
            "type": "object", "oneOf": [
              { "type": "object", "additionalProperties": false, "required": ["a", "b"], "properties": { "a": {}, "b": {} } },
              { "type": "object", "additionalProperties": false, "required": ["a"], "properties": { "a": {} } }
            ]
            """, "a: 1").ShouldBeEmpty();

    [Theory]
    [InlineData("{ what: [] }", "'what'")]
    [InlineData("{}", "no keys")]
    public void A_map_of_no_known_shape_is_told_the_shapes(string yaml, string found) =>
        SchemaCases.Problems(Shapes, yaml).ShouldBe([
            $"x.yaml:1:1: none of the known shapes; found {found}; allowed: acts, or do with on.",
        ]);

    [Fact]
    public void What_is_no_map_has_no_shape() =>
        SchemaCases.Problems(Shapes, "added an alert").ShouldHaveSingleItem().ShouldContain("wrong type");
}
