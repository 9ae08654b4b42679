using CoachBot.Sources.Tickets;

namespace CoachBot.Tests.Sources.Tickets;

public sealed class ChangedFilesTests
{
    [Theory]
    [InlineData("Files changed:")]
    [InlineData("Changed files")]
    [InlineData("## Files changed")]
    [InlineData("**Files modified:**")]
    [InlineData("modified files (2):")]
    [InlineData("  FILES CHANGED (2)  ")]
    [InlineData("Files changed:\n")]
    public void A_list_begins_at_a_heading_that_says_so(string heading) => Found($"{heading}\n- a/main.tf\n- b.md\n").ShouldBe([$"{heading}\n- a/main.tf\n- b.md\n"]);

    [Theory]
    [InlineData("- a/main.tf\n- b.md")]
    [InlineData("* a/main.tf\n* b.md")]
    [InlineData("+ a/main.tf\n  + b.md")]
    [InlineData("\t-  a/main.tf  \n-\tb.md\n")]
    [InlineData("- a/main.tf\r\n- b.md\r\n")]
    public void Its_entries_are_bullets_of_any_form_to_the_end_of_the_text(string list) => Found($"Files changed:\n{list}").ShouldBe([$"Files changed:\n{list}"]);

    [Theory]
    [InlineData("- and a sentence of its own\n")]
    [InlineData("\n- c.md\n")]
    [InlineData("We waited.\n")]
    [InlineData("c.md\n")]
    public void It_ends_where_no_bullet_with_a_path_follows(string rest) => Found($"Files changed:\n- a/main.tf\n- b.md\n{rest}").ShouldBe(["Files changed:\n- a/main.tf\n- b.md\n"]);

    [Theory]
    [InlineData("Files changed: two of them\n- a.tf\n")]
    [InlineData("We saw which files changed:\n- a.tf\n")]
    [InlineData("Files:\n- a.tf\n")]
    [InlineData("Files changed:\n- rolled back the release\n")]
    [InlineData("Files changed:\n\n\n- a.tf\n")]
    [InlineData("Files changed:\n")]
    [InlineData("Files changed: - a.tf\n")]
    public void Other_headings_and_headings_without_paths_begin_none(string text) => Found(text).ShouldBeEmpty();

    [Fact]
    public void A_text_may_have_several() => Found("Files changed:\n- a.tf\n\nWe waited.\n\nChanged files:\n- b.tf\n").Count.ShouldBe(2);

    [Fact]
    public void What_stands_before_the_start_is_not_looked_at() => ChangedFiles.In("Files changed:\n- a.tf\n", 3).ShouldBeEmpty();

    private static List<string> Found(string text) => [.. ChangedFiles.In(text, 0).Select(list => list.In(text))];
}
