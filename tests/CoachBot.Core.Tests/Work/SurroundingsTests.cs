using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

public sealed class SurroundingsTests
{
    [Theory]
    [InlineData("One. I [did it] twice. Three.", "I did it twice.")]
    [InlineData("[I did it.] Then more.", "I did it.")]
    [InlineData("| Role | [Ana Cruz] until noon | x |", "Ana Cruz until noon")]
    [InlineData("- a\n- [Ana] (lead)\n- b", "- Ana (lead)")]
    [InlineData("Version 1.2 [was rolled back] by Ana", "Version 1.2 was rolled back by Ana")]
    [InlineData("[all]", "all")]
    [InlineData("Is it? [Yes]! No.", "Yes!")]
    public void The_statement_reaches_to_the_end_of_its_sentence_cell_or_line(string marked, string statement)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var length = marked.IndexOf(']', StringComparison.Ordinal) - start - 1;

        Surroundings.Of(marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), new(start, length)).ShouldBe(statement);
    }
}
