using CoachBot.Chat;

namespace CoachBot.Tests.Chat;

public sealed class VisibleTextTests
{
    [Fact]
    public void What_steers_a_terminal_is_shown_as_a_symbol() => VisibleText.Of("a\u001b[2Kb\u0085\u007f").ShouldBe("a\u241b[2Kb\u2421\u2421");

    [Fact]
    public void What_turns_the_direction_of_a_line_is_a_symbol_where_an_operator_is_to_believe_it()
    {
        const string Turned = "led\u202edemitbus\u2066x";

        VisibleText.Straight(Turned).ShouldBe("led\ufffddemitbus\ufffdx");
        VisibleText.Of(Turned).ShouldBe(Turned);
    }

    [Theory]
    [InlineData("plain\n\ttext")]
    [InlineData("שלום \u200f!")]
    public void Other_text_stays_as_it_is(string text) => VisibleText.Straight(text).ShouldBe(text);
}
