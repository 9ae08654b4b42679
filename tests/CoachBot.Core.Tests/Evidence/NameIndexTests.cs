using CoachBot.Core.Evidence;

namespace CoachBot.Core.Tests.Evidence;

public sealed class NameIndexTests
{
    private static readonly string[] Names = ["Mei Tanaka", "Lucía Fernández", "Anne-Marie O'Neill", "mei.tanaka@example.com", "@jonas", "Release Bot", "Priya Raman", "Tomas"];

    [Theory]
    [InlineData("Mei Tanaka and I rotated the key.")]
    [InlineData("TANAKA asked O'Neill; lucía fernández did not.")]
    [InlineData("Write to mei.tanaka@example.com or @jonas, or to someone.else@example.com.")]
    [InlineData("Anne rolled back, Marie watched, Bot failed; Priya and Tomas helped.")]
    [InlineData("Nobody is named here.")]
    [InlineData("")]
    public void A_mask_by_the_names_near_a_text_is_the_mask_by_all_names(string text)
    {
        var priya = Some.Person(name: "Priya Raman");
        var layered = new NameIndex(Names[..3], new NameIndex(Names[3..]));

        foreach (var subject in new[] { priya, null })
        {
            QuoteMask.For(text, subject, new NameIndex(Names).Near(text)).ShouldBe(QuoteMask.For(text, subject, Names));
            QuoteMask.For(text, subject, layered.Near(text)).ShouldBe(QuoteMask.For(text, subject, Names));
        }
    }

    [Fact]
    public void Names_without_a_word_of_the_text_are_left_out() => new NameIndex(Names).Near("Tomas led the call.").ShouldBe(["Tomas"]);

    [Fact]
    public void Of_nobody_every_name_is_hidden() =>
        QuoteMask.For("Priya Raman asks priya.raman@example.com", null, ["Priya Raman"]).ShouldBe("[colleague] asks [colleague]");
}
