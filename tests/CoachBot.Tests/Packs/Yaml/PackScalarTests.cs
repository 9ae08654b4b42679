using CoachBot.Packs.Yaml;

namespace CoachBot.Tests.Packs.Yaml;

public sealed class PackScalarTests
{
    [Theory]
    [InlineData("", ScalarKind.Nothing)]
    [InlineData("~", ScalarKind.Nothing)]
    [InlineData("null", ScalarKind.Nothing)]
    [InlineData("true", ScalarKind.Boolean)]
    [InlineData("False", ScalarKind.Boolean)]
    [InlineData("12", ScalarKind.Number)]
    [InlineData("-1.5e3", ScalarKind.Number)]
    [InlineData("yes", ScalarKind.Text)]
    [InlineData("no", ScalarKind.Text)]
    [InlineData("on", ScalarKind.Text)]
    [InlineData("off", ScalarKind.Text)]
    [InlineData("tRUE", ScalarKind.Text)]
    [InlineData("1_000", ScalarKind.Text)]
    [InlineData("12:30", ScalarKind.Text)]
    [InlineData(".nan", ScalarKind.Text)]
    [InlineData("0x1F", ScalarKind.Text)]
    [InlineData("2026-01-31", ScalarKind.Text)]
    [InlineData("'12'", ScalarKind.Text)]
    [InlineData("\"true\"", ScalarKind.Text)]
    public void A_value_is_what_the_core_schema_of_yaml_1_2_says(string yaml, object kind) =>
        ((PackScalar)Nodes.Of($"a: {yaml}\n").Find("a")!).Kind.ShouldBe((ScalarKind)kind);

    [Theory]
    [InlineData("1.0", 1)]
    [InlineData("1.5", null)]
    [InlineData("99999999999", null)]
    [InlineData("'1'", null)]
    public void A_whole_number_has_no_fraction_and_fits(string yaml, int? whole) =>
        Nodes.Of($"a: {yaml}\n").Whole("a").ShouldBe(whole);

    [Fact]
    public void A_long_text_is_shown_short_and_on_one_line() =>
        Nodes.Of($"a: |\n  one\n  {new string('x', 99)}\n").Find("a")!.Shown.ShouldBe($"'one {new string('x', 55)}…'");
}
