using CoachBot.Core;
using CoachBot.Packs.Yaml;

namespace CoachBot.Tests.Packs.Yaml;

public sealed class YamlTreeTests
{
    [Fact]
    public void A_node_knows_its_line_column_and_path()
    {
        var root = Nodes.Of("id: a\nsignals:\n  - acts: [x]\n  - do: [y, z]\n    on: [w]\n");

        var signal = root.List("signals")[1];

        root.Place.ToString().ShouldBe("x.yaml:1:1");
        root.Find("id")!.Place.ToString().ShouldBe("x.yaml:1:5 id");
        signal.Place.ToString().ShouldBe("x.yaml:4:5 signals[1]");
        signal.List("do")[1].Place.ToString().ShouldBe("x.yaml:4:13 signals[1].do[1]");
    }

    [Fact]
    public void A_key_has_the_place_of_its_first_letter()
    {
        var map = (PackMap)Nodes.Of("a:\n  b: 1\n").Find("a")!;

        map.Entries[0].Place.ToString().ShouldBe("x.yaml:2:3 a.b");
    }

    [Fact]
    public void Keys_such_as_on_and_yes_and_no_are_text()
    {
        var map = (PackMap)Nodes.Of("on: 1\nyes: 2\nno: 3\ntrue: 4\n");

        map.Entries.Select(entry => entry.Key).ShouldBe(["on", "yes", "no", "true"]);
    }

    [Fact]
    public void A_comment_and_an_opening_marker_change_nothing() =>
        Nodes.Of("# yaml-language-server: $schema=s.json\n---\na: 1\n").Whole("a").ShouldBe(1);

    [Fact]
    public void A_key_given_twice_is_refused_and_the_first_stays()
    {
        var problems = new List<Problem>();
        var root = YamlTree.Read("x.yaml", "a: 1\nb:\n  c: 1\n  c: 2\na: 3\n", problems)!;

        problems.Select(problem => problem.ToString()).ShouldBe([
            "x.yaml:4:3 b.c: key given twice; found 'c', first on line 3. Keep one of them.",
            "x.yaml:5:1 a: key given twice; found 'a', first on line 1. Keep one of them.",
        ]);
        root.Whole("a").ShouldBe(1);
    }

    [Fact]
    public void Anchors_and_aliases_are_refused_with_their_places() =>
        Nodes.Problems("a: &x [1]\nb: *x\n").ShouldBe([
            "x.yaml:1:4 a: anchor; found &x. Remove it.",
            "x.yaml:2:4 b: alias; found *x. Write the value out.",
        ]);

    [Fact]
    public void An_alias_as_a_key_is_refused() =>
        Nodes.Problems("a: &x b\n*x : 1\n").ShouldContain(problem => problem.StartsWith("x.yaml:2:1", StringComparison.Ordinal));

    [Theory]
    [InlineData("a: !!str 12\n", "x.yaml:1:4 a: tag; found tag:yaml.org,2002:str. Remove it; quote a value that is to be text.")]
    [InlineData("a: !own {}\n", "x.yaml:1:4 a: tag; found !own. Remove it; quote a value that is to be text.")]
    [InlineData("a: ! b\n", "x.yaml:1:4 a: tag; found !. Remove it; quote a value that is to be text.")]
    public void A_tag_is_refused(string yaml, string problem) => Nodes.Problems(yaml).ShouldBe([problem]);

    [Fact]
    public void A_second_document_is_refused_where_it_starts() =>
        Nodes.Problems("a: 1\n---\nb: 2\n").ShouldBe([
            "x.yaml:2:1: more than one document; found ---. Move it to a file of its own.",
        ]);

    [Fact]
    public void A_key_that_is_a_map_or_a_list_is_refused() =>
        Nodes.Problems("? [a, b]\n: 1\n").ShouldBe([
            "x.yaml:1:3: key that is not text; found a list. Write a word before the colon.",
        ]);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    public void A_file_without_a_document_is_refused(string yaml) =>
        Nodes.Problems(yaml).ShouldBe(["x.yaml:1:1: nothing in the file."]);

    [Theory]
    [InlineData("a: 1\nb: [1, 2\nc: 3\n", "x.yaml:2:")]
    [InlineData("a: 1\nb: \"x\n", "x.yaml:2:4")]
    [InlineData("a: 1\n  b: 2\n", "x.yaml:2:4")]
    [InlineData("a: b: 2\n", "x.yaml:1:5")]
    [InlineData("a: 1\nb: !!a,[\n", "x.yaml:2:")]
    public void A_text_that_is_no_yaml_is_refused_with_its_line(string yaml, string where)
    {
        var problem = Nodes.Problems(yaml).ShouldHaveSingleItem();

        problem.ShouldStartWith(where);
        problem.ShouldContain("not readable as YAML");
    }

    [Fact]
    public void A_file_of_opening_brackets_ends_in_a_problem() =>
        Nodes.Problems(new string('[', 500_000)).ShouldHaveSingleItem().ShouldContain("Nested deeper than 24 levels");
}
