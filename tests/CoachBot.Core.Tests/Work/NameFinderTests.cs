using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

public sealed class NameFinderTests
{
    [Theory]
    [InlineData("Priya Raman rolled back", "Priya Raman")]
    [InlineData("Priya rolled back", "Priya Raman")]
    [InlineData("then Priya's script ran", "Priya Raman")]
    [InlineData("Lucia Fernandez rolled back", "lucia.fernandez@example.com")]
    [InlineData("Luc\u00eda rolled back", "lucia.fernandez@example.com")]
    [InlineData("Will rolled back", "Will Young")]
    [InlineData("@deploy-hero rolled back", "@deploy-hero")]
    [InlineData("O'Brien, Sean O'Brien, rolled back", "Sean O'Brien")]
    [InlineData("@priya rolled back", "Priya Raman")]
    [InlineData("rolled back with @will", "Will Young")]
    public void Finds_people_by_what_they_go_by(string text, string name) =>
        Find(text, "Priya Raman", "lucia.fernandez@example.com", "Luc\u00eda Fern\u00e1ndez", "Will Young", "@deploy-hero", "Sean O'Brien")
            .ShouldBe([name]);

    [Theory]
    [InlineData("it will roll back")]
    [InlineData("please mark the node")]
    [InlineData("Mark the node as drained")]
    [InlineData("the young engineer")]
    public void A_word_is_not_a_name_because_a_name_is_spelt_like_it(string text) =>
        Find(text, "Will Young", "Mark Lee").ShouldBeEmpty();

    [Fact]
    public void A_first_name_that_two_people_bear_is_nobodys()
    {
        Find("Priya rolled back", "Priya Raman", "Priya Shah").ShouldBeEmpty();
        Find("Priya Shah rolled back", "Priya Raman", "Priya Shah").ShouldBe(["Priya Shah"]);
    }

    [Fact]
    public void A_lone_handle_is_the_one_person_whose_first_name_it_is()
    {
        Find("Lena rolled back", "Lena Brandt", "@lena").ShouldBe(["Lena Brandt"]);
        Find("Lena Brandt rolled back", "@lena", "Lena Brandt").ShouldBe(["@lena"]);
        Find("Lena Brandt rolled back", "@lena", "Lena Brandt", "Lena Holm").ShouldBe(["Lena Brandt"]);
    }

    private static IEnumerable<string> Find(string text, params string[] names) =>
        new NameFinder(names).Find(WordReader.Read(text, new(0, text.Length))).Select(found => found.Name);
}
