namespace CoachBot.Tests.Packs.Matrix;

public sealed class MatrixMarkdownTests
{
    private const string Ladder = """
        # Platform ladder

        How we grow.

        ## Technical

        | Competency | Junior | Senior |
        |---|---|---|
        | **Testing** | Writes tests. | Sets how *all* test.<br>Reviews `them`. |

        ## People

        | Competency | Junior | Senior |
        |---|---|---|
        | Mentoring | | Grows \| others. |
        """;

    [Fact]
    public void Tables_with_one_header_are_one_matrix_and_headings_say_what_sort_its_rows_are()
    {
        var framework = MatrixFixture.Read("ladder.md", Ladder);

        framework.Title.ShouldBe("Platform ladder");
        framework.Competencies.Select(competency => (competency.Title, competency.Kind)).ShouldBe([("Testing", "Technical"), ("Mentoring", "People")]);
    }

    [Fact]
    public void Cells_are_their_words_without_the_markup()
    {
        var framework = MatrixFixture.Read("ladder.md", Ladder);

        framework.Competencies[0].Expectations[1].Descriptor.ShouldBe("Sets how all test.; Reviews them.");
        framework.Competencies[1].Expectations.ShouldHaveSingleItem().Descriptor.ShouldBe("Grows | others.");
    }

    [Fact]
    public void A_table_with_other_columns_is_refused_with_both() =>
        MatrixFixture.Problems("ladder.md", Ladder.Replace("| Competency | Junior | Senior |\n|---|---|---|\n| Mentoring", "| Competency | Junior | Lead |\n|---|---|---|\n| Mentoring"))
            .ShouldContain("ladder.md:13: a table with other columns than the first; found Competency | Junior | Lead; allowed: Competency | Junior | Senior. "
                + "Give it the columns of the table on line 7, or move it to a file of its own.");

    [Fact]
    public void A_document_without_a_table_says_what_one_looks_like() =>
        MatrixFixture.Problems("ladder.md", "# Ladder\n\nBe good.").ShouldHaveSingleItem().ShouldContain("there is no table; allowed: | Competency | first level");
}
