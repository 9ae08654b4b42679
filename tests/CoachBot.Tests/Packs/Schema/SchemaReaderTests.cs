using System.Text.Json;
using CoachBot.Packs.Schema;

namespace CoachBot.Tests.Packs.Schema;

public sealed class SchemaReaderTests
{
    [Theory]
    [InlineData("format")]
    [InlineData("multipleOf")]
    [InlineData("patternProperties")]
    [InlineData("exclusiveMinimum")]
    [InlineData("default")]
    [InlineData("minlength")]
    public void A_keyword_that_nobody_checks_is_refused(string keyword) =>
        Should.Throw<InvalidOperationException>(() => SchemaCases.Schema($"\"{keyword}\": 1"))
            .Message.ShouldContain($"'{keyword}'");

    [Fact]
    public void A_keyword_that_nobody_checks_is_refused_in_a_definition_not_referred_to() =>
        Should.Throw<InvalidOperationException>(() => SchemaCases.Schema("""
            "$defs": { "waiting": { "format": "date" } }
            """)).Message.ShouldContain("'format'");

    [Theory]
    [InlineData("\"type\": \"null\"")]
    [InlineData("\"type\": [\"string\", \"null\"]")]
    [InlineData("\"additionalProperties\": { \"type\": \"string\" }")]
    [InlineData("\"type\": \"integer\", \"enum\": [1, 2]")]
    [InlineData("\"enum\": [\"a\"]")]
    [InlineData("\"const\": \"a\"")]
    public void A_form_of_a_keyword_that_nobody_checks_is_refused(string keywords) =>
        Should.Throw<InvalidOperationException>(() => SchemaCases.Schema(keywords));

    [Fact]
    public void A_pattern_that_needs_backtracking_is_refused() =>
        Should.Throw<NotSupportedException>(() => SchemaCases.Schema("""
            "type": "string", "pattern": "(?=a)"
            """));

    [Theory]
    [InlineData("#/$defs/absent")]
    [InlineData("other.json")]
    [InlineData("#/$defs/itself")]
    public void A_reference_to_nothing_or_to_itself_is_refused(string reference) =>
        Should.Throw<InvalidOperationException>(() => SchemaCases.Schema($$"""
            "$ref": "{{reference}}", "$defs": { "itself": { "$ref": "#/$defs/itself" } }
            """)).Message.ShouldContain(reference);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-07/schema#" }""")]
    public void Another_dialect_is_refused(string json) =>
        Should.Throw<InvalidOperationException>(() => SchemaReader.Read(json)).Message.ShouldContain("2020-12");

    [Fact]
    public void A_keyword_given_twice_is_refused() =>
        Should.Throw<JsonException>(() => SchemaCases.Schema("\"minimum\": 1, \"minimum\": 2"));

    [Fact]
    public void Shapes_of_a_one_of_that_allow_the_same_keys_are_refused() =>
        Should.Throw<InvalidOperationException>(() => SchemaCases.Schema("""
            "type": "object", "oneOf": [
              { "type": "object", "additionalProperties": false, "required": ["a"], "properties": { "a": {}, "b": {} } },
              { "type": "object", "additionalProperties": false, "required": ["b"], "properties": { "a": {}, "b": {} } }
            ]
            """)).Message.ShouldContain("same keys");

    [Theory]
    [InlineData("\"type\": \"object\"", "{ \"type\": \"string\" }")]
    [InlineData("\"type\": \"object\"", "{ \"type\": \"object\" }")]
    [InlineData("\"description\": \"no type\"", "{ \"type\": \"object\", \"additionalProperties\": false }")]
    public void A_one_of_other_than_closed_objects_is_refused(string beside, string shape) =>
        Should.Throw<InvalidOperationException>(() => SchemaCases.Schema($"{beside}, \"oneOf\": [{shape}]"));
}
