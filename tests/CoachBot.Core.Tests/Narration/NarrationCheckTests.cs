using CoachBot.Core.Narration;

namespace CoachBot.Core.Tests.Narration;

/// <summary>What a model wrote is shown only as far as it holds.</summary>
public sealed class NarrationCheckTests
{
    private static readonly string[] Sources =
    [
        "Rotate one secret by the runbook, with its owner watching. Done when: the old secret is refused.",
        "Security Practices in DevOps, executed: 1 of 2 months at executed",
        "Secrets rotation: keeps keys and passwords short-lived. Uses CI/CD and vault.example for \"short leases\".",
    ];

    private static readonly KnownWords Words = new(
    [
        .. Sources, "Doing this by yourself once shows that the practice is yours, and that nothing is left to chance when it has to be fast.",
        "A small change in a service that many use needs care and a page to read in the morning; the long way is often the short one.",
    ]);

    private static readonly NarrationBounds Bounds = new()
    {
        Sources = Sources,
        Names = new(["Mei Tanaka", "Priya Raman", "Will Page", "Lucía Fernández"]),
        Words = Words,
        MostLetters = 200,
        MostSentences = 2,
    };

    [Theory]
    [InlineData("Rotating one secret by yourself is what the second of 2 months still needs.")]
    [InlineData("It works toward Security Practices in DevOps, where 1 of 2 months is shown.")]
    [InlineData("Doing this once by yourself shows the practice. The owner is there when it has to be fast.")]
    [InlineData("This needs two months at executed, and a runbook makes the next one easier.")]
    [InlineData("Using CI/CD with \"short leases\" keeps each of the secrets short-lived.")]
    [InlineData("The page in the runbook will show you what is left, and that is enough for a long while.")]
    [InlineData("You are working toward Secrets rotation, and this is a small piece of it.")]
    public void Plain_words_of_what_is_known_are_shown(string text) => NarrationCheck.Wrong(text, Bounds).ShouldBeNull();

    [Theory]
    [InlineData("", "characters")]
    [InlineData("Short and good.", "characters")]
    [InlineData("One is shown. One is left. One is enough for this practice now.", "2 sentences")]
    [InlineData("Doing this three times shows the practice by yourself.", "\"three\"")]
    [InlineData("Doing this shows 40 percent of the practice by yourself.", "\"40\"")]
    [InlineData("Doing this shows half of the practice by yourself.", "\"half\"")]
    [InlineData("Doing this in CHK-12 shows the practice by yourself.", "\"CHK-12\"")]
    [InlineData("Doing this in Kubernetes shows the practice by yourself.", "\"Kubernetes\"")]
    [InlineData("Doing this with the SRE runbook shows the practice.", "\"SRE\"")]
    [InlineData("Kestrel watches when this secret is rotated by you.", "\"Kestrel\"")]
    [InlineData("See other.example for the runbook of this practice.", "does not stand in the data")]
    [InlineData("See https://vault.example for the runbook of this practice.", "without")]
    [InlineData("The owner is Mei, and this shows the practice by yourself.", "name")]
    [InlineData("the owner is mei tanaka, and this shows the practice.", "name")]
    [InlineData("Will Page is the owner, and this shows the practice.", "name")]
    [InlineData("Lucía is the owner, and this shows the practice by yourself.", "plain text")]
    [InlineData("The owner will watch, and he will tell you when it is done.", "\"he\"")]
    [InlineData("Your colleagues do this every month, and so can you.", "\"colleagues\"")]
    [InlineData("Without this practice you would fail when it has to be fast.", "judge")]
    [InlineData("This is what is left before you are promoted to the next one.", "judge")]
    [InlineData("Doing this shows outstanding care when it has to be fast.", "judge")]
    [InlineData("Doing this makes it a senior piece of the practice.", "levels")]
    [InlineData("Doing this by yourself shows that you are ready now.", "how far")]
    [InlineData("Doing this makes you faster than the others, when it has to be.", "compare")]
    [InlineData("Doing this shows *the practice* by yourself, once.", "markup")]
    [InlineData("Doing this <b>shows</b> the practice by yourself.", "markup")]
    [InlineData("Doing this shows the practice, <!channel> and you.", "markup")]
    [InlineData("Doing this shows the practice with @mei by yourself.", "markup")]
    [InlineData("Doing this shows the practice\nby yourself, once.", "line breaks")]
    [InlineData("Doing this shows the\u202e practice by yourself, once.", "markup")]
    [InlineData("Doing this shows the practice by yourself 🎉 once.", "markup")]
    [InlineData("Wer das einmal allein macht, zeigt die Praxis ganz allein.", "English")]
    [InlineData("Hacerlo una vez muestra que la tarea es cosa tuya.", "English")]
    [InlineData("The runbook says \"never do this\", and this shows the practice.", "literal")]
    [InlineData("The runbook says 'never do this', and this shows the practice.", "literal")]
    [InlineData("The runbook says \"short leases, and this shows the practice.", "not closed")]
    public void What_does_not_hold_is_not_and_what_is_wrong_is_said(string text, string expected) => NarrationCheck.Wrong(text, Bounds).ShouldNotBeNull().ShouldContain(expected);

    [Fact]
    public void A_text_is_no_longer_than_its_bounds()
    {
        var text = "Doing this once by yourself shows that the practice is yours, and that nothing is left to chance";

        NarrationCheck.Wrong(text, Bounds with { MostLetters = text.Length }).ShouldBeNull();
        NarrationCheck.Wrong(text, Bounds with { MostLetters = text.Length - 1 }).ShouldNotBeNull();
    }

    [Fact]
    public void A_name_that_stands_in_the_sources_may_be_said() =>
        NarrationCheck.Wrong("The secret was rotated with Mei Tanaka by the runbook.", Bounds with { Sources = [.. Sources, "Mei Tanaka and I rotated it."] }).ShouldBeNull();
}
