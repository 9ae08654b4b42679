using CoachBot.Core.Practices;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Practices;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("rolled back", "rolled back")]
    [InlineData("rolled back", "Rolling back")]
    [InlineData("rotated the key", "rotates keys")]
    [InlineData("rotated key", "rotated their key")]
    [InlineData("added \u2026 alert", "added alert")]
    [InlineData("added \u2026 alert", "added an alert")]
    [InlineData("added ... alert", "added a very noisy disk alert")]
    [InlineData("added \u2026 alert", "added, at last, an alert")]
    [InlineData("alert that pages", "alerts that page")]
    [InlineData("asked \u2026 to review", "asked him to review")]
    [InlineData("asked to review", "asked them to review")]
    public void Inflection_articles_and_gaps_do_not_matter(string phrase, string text) => Matches(phrase, text).ShouldBeTrue();

    [Theory]
    [InlineData("rolled back", "rolled it back")]
    [InlineData("rolled back", "rolled, back")]
    [InlineData("rolled back", "back rolled")]
    [InlineData("added \u2026 alert", "added one two three four five alert")]
    [InlineData("added \u2026 alert", "added a panel; the alert")]
    [InlineData("rotated key", "rotated monkey")]
    [InlineData("alert that pages", "alert pages")]
    public void Other_words_do(string phrase, string text) => Matches(phrase, text).ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("\u2026")]
    [InlineData("the")]
    public void Without_a_first_word_there_is_no_phrase(string phrase) => Phrase.Parse(phrase).ShouldBeNull();

    [Theory]
    [InlineData("I rotated the old signing key.", true)]
    [InlineData("The old signing key was rotated.", true)]
    [InlineData("I rotated and then revoked the key.", true)]
    [InlineData("I rotated the tool that nobody used, and the key.", true)]
    [InlineData("I rotated one two three four five six seven eight nine the key.", false)]
    [InlineData("I rotated the shift and found the key.", false)]
    [InlineData("The key shows that I rotated.", false)]
    [InlineData("I rotated the shift: the key stayed.", false)]
    [InlineData("The key opened and the shift rotated.", false)]
    public void A_verb_reaches_the_nearest_thing_in_its_own_clause(string text, bool isFound) =>
        (SomeWork.Use(SomeWork.Ticket(text), "secrets-rotation") == PracticeUse.Exercised).ShouldBe(isFound);

    private static bool Matches(string phrase, string text)
    {
        var catalogue = new PracticeCatalogue([new(new("it"), "It", "It.", [], [new([phrase], [], [])], [])], "none");
        var whole = new TextSpan(0, text.Length);
        var matches = new SentenceMatches(new(catalogue), new(new Sentence(whole, SectionRole.Body, WordReader.Read(text, whole))));
        matches.Begin([]);
        return !matches.IsEmpty;
    }
}
