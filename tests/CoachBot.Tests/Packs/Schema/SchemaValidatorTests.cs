namespace CoachBot.Tests.Packs.Schema;

public sealed class SchemaValidatorTests
{
    [Theory]
    [InlineData("object", "[1]", "a list; allowed: a map.")]
    [InlineData("array", "{ b: 1 }", "a map; allowed: a list. Write it as a list, in brackets or with a hyphen each.")]
    [InlineData("string", "12", "12; allowed: text. Put it in quotes.")]
    [InlineData("string", "true", "true; allowed: text. Put it in quotes.")]
    [InlineData("string", "", "nothing; allowed: text.")]
    [InlineData("integer", "1.5", "1.5; allowed: a whole number.")]
    [InlineData("integer", "'1'", "'1'; allowed: a whole number. Write digits, without quotes.")]
    [InlineData("number", "x", "'x'; allowed: a number. Write digits, without quotes.")]
    [InlineData("boolean", "yes", "'yes'; allowed: true, false. Write true or false, without quotes.")]
    public void A_value_has_its_type(string type, string yaml, string found) =>
        SchemaCases.Problems($$"""
            "type": "object", "properties": { "a": { "type": "{{type}}" } }
            """, $"a: {yaml}\n").ShouldHaveSingleItem().ShouldEndWith($" a: wrong type; found {found}");

    [Theory]
    [InlineData("object", "{}")]
    [InlineData("array", "[]")]
    [InlineData("string", "on")]
    [InlineData("integer", "2.0")]
    [InlineData("number", "1.5")]
    [InlineData("boolean", "false")]
    public void A_value_of_its_type_passes(string type, string yaml) =>
        SchemaCases.Problems($"\"type\": \"{type}\"", yaml).ShouldBeEmpty();

    [Fact]
    public void A_required_key_is_there() =>
        SchemaCases.Problems("""
            "type": "object", "required": ["a", "b"], "properties": { "a": {}, "b": { "description": "The other one." } }
            """, "\na: 1\n").ShouldBe(["x.yaml:2:1: missing key; allowed: 'b'. Write b: The other one."]);

    [Fact]
    public void A_key_that_is_not_listed_is_refused_with_the_nearest() =>
        SchemaCases.Problems("""
            "type": "object", "additionalProperties": false, "properties": { "title": {}, "topics": {} }
            """, "title: 1\ntopcis: 2\nzzz: 3\n").ShouldBe([
            "x.yaml:2:1 topcis: unknown key; found 'topcis'; allowed: title, topics. Write topics.",
            "x.yaml:3:1 zzz: unknown key; found 'zzz'; allowed: title, topics. Remove it.",
        ]);

    [Fact]
    public void A_key_that_is_not_listed_passes_where_the_schema_leaves_it_open() =>
        SchemaCases.Problems("\"type\": \"object\", \"properties\": {}", "zzz: 3\n").ShouldBeEmpty();

    [Fact]
    public void Every_item_of_a_list_is_checked() =>
        SchemaCases.Problems("""
            "type": "array", "items": { "type": "integer" }
            """, "- 1\n- x\n- 2\n- y\n").Select(problem => problem[..15]).ShouldBe(["x.yaml:2:3 [1]:", "x.yaml:4:3 [3]:"]);

    [Fact]
    public void A_text_is_one_of_the_values_listed() =>
        SchemaCases.Problems("""
            "type": "array", "items": { "type": "string", "enum": ["owned", "led"] }
            """, "[led, ownd, xyz, Led]").ShouldBe([
            "x.yaml:1:7 [1]: unknown value; found 'ownd'; allowed: owned, led. Write owned.",
            "x.yaml:1:13 [2]: unknown value; found 'xyz'; allowed: owned, led.",
            "x.yaml:1:18 [3]: unknown value; found 'Led'; allowed: owned, led. Write led.",
        ]);

    [Fact]
    public void A_text_is_the_constant()
    {
        const string keywords = """ "type": "string", "const": "one" """;

        SchemaCases.Problems(keywords, "one").ShouldBeEmpty();
        SchemaCases.Problems(keywords, "ones").ShouldBe([
            "x.yaml:1:1: unknown value; found 'ones'; allowed: one. Write one.",
        ]);
    }

    [Fact]
    public void A_text_has_the_form_that_the_description_tells() =>
        SchemaCases.Problems("""
            "type": "string", "pattern": "^[a-z]+$", "description": "lower-case letters"
            """, "Abc").ShouldBe(["x.yaml:1:1: wrong form; found 'Abc'; allowed: lower-case letters."]);

    [Fact]
    public void A_pattern_is_shown_when_nothing_describes_it() =>
        SchemaCases.Problems("\"type\": \"string\", \"pattern\": \"b\"", "a")
            .ShouldBe(["x.yaml:1:1: wrong form; found 'a'; allowed: b."]);

    [Fact]
    public void The_end_of_a_pattern_is_the_end_of_the_text() =>
        SchemaCases.Problems("\"type\": \"string\", \"pattern\": \"^a$\"", "\"a\\n\"").ShouldHaveSingleItem();

    [Fact]
    public void A_text_is_neither_too_short_nor_too_long_in_characters_that_people_count()
    {
        const string keywords = """ "type": "string", "minLength": 2, "maxLength": 3 """;

        SchemaCases.Problems(keywords, "a").ShouldBe(["x.yaml:1:1: too short; found 1 characters; allowed: 2 or more."]);
        SchemaCases.Problems(keywords, "ab").ShouldBeEmpty();
        SchemaCases.Problems(keywords, "\"🚀🚀🚀\"").ShouldBeEmpty();
        SchemaCases.Problems(keywords, "abcd").ShouldBe([
            "x.yaml:1:1: too long; found 4 characters; allowed: 3 or fewer. Shorten it.",
        ]);
    }

    [Fact]
    public void A_list_is_neither_too_short_nor_too_long()
    {
        const string keywords = """ "type": "array", "minItems": 1, "maxItems": 2 """;

        SchemaCases.Problems(keywords, "[]").ShouldBe(["x.yaml:1:1: too few in the list; found 0; allowed: 1 or more."]);
        SchemaCases.Problems(keywords, "[1]").ShouldBeEmpty();
        SchemaCases.Problems(keywords, "[1, 2]").ShouldBeEmpty();
        SchemaCases.Problems(keywords, "[1, 2, 3]").ShouldBe(["x.yaml:1:1: too many in the list; found 3; allowed: 2 or fewer."]);
    }

    [Fact]
    public void An_item_of_a_list_is_there_once_whatever_its_notation() =>
        SchemaCases.Problems("\"type\": \"array\", \"uniqueItems\": true", "- a\n- 'a'\n- 1\n- 1.0\n- '1'\n- {b: 1, c: 2}\n- {c: 2, b: 1}\n")
            .ShouldBe([
                "x.yaml:2:3 [1]: given twice; found 'a', first on line 1. Keep one of them.",
                "x.yaml:4:3 [3]: given twice; found 1.0, first on line 3. Keep one of them.",
                "x.yaml:7:3 [6]: given twice; found a map, first on line 6. Keep one of them.",
            ]);

    [Fact]
    public void Items_may_repeat_where_the_schema_does_not_forbid_it() =>
        SchemaCases.Problems("\"type\": \"array\", \"uniqueItems\": false", "[a, a]").ShouldBeEmpty();

    [Theory]
    [InlineData("\"minimum\": 15, \"maximum\": 960", "14", "15 to 960")]
    [InlineData("\"minimum\": 15, \"maximum\": 960", "961", "15 to 960")]
    [InlineData("\"minimum\": 1", "0", "1 or more")]
    [InlineData("\"maximum\": 9", "10", "9 or less")]
    public void A_number_is_within_its_range(string keywords, string yaml, string allowed) =>
        SchemaCases.Problems($"\"type\": \"integer\", {keywords}", yaml)
            .ShouldBe([$"x.yaml:1:1: out of range; found {yaml}; allowed: {allowed}."]);

    [Theory]
    [InlineData("15")]
    [InlineData("960")]
    public void The_ends_of_a_range_belong_to_it(string yaml) =>
        SchemaCases.Problems("\"type\": \"integer\", \"minimum\": 15, \"maximum\": 960", yaml).ShouldBeEmpty();

    [Fact]
    public void A_reference_and_the_keywords_beside_it_both_count() =>
        SchemaCases.Problems("""
            "$ref": "#/$defs/word", "maxLength": 2, "$defs": { "word": { "type": "string", "pattern": "^[a-z]+$" } }
            """, "ABC").Select(problem => problem.Split(';')[0]).ShouldBe(["x.yaml:1:1: wrong form", "x.yaml:1:1: too long"]);
}
