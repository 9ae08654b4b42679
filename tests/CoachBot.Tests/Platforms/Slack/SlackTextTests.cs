using CoachBot.Platforms.Slack.Inbound;

namespace CoachBot.Tests.Platforms.Slack;

public sealed class SlackTextTests
{
    [Theory]
    [InlineData("a < b && b > c", "a &lt; b &amp;&amp; b &gt; c")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("<!channel> <@U1> *bold*", "&lt;!channel&gt; &lt;@U1&gt; *bold*")]
    public void Escapes_three_letters_once(string typed, string escaped)
    {
        SlackText.Escape(typed).ShouldBe(escaped);
        SlackText.Read(escaped, _ => null).ShouldBe(typed);
    }

    [Theory]
    [InlineData("<@U1>", "@mei")]
    [InlineData("<@U1|mei.t>", "@mei")]
    [InlineData("<@U2|mei>", "@U2")]
    [InlineData("<@U2>", "@U2")]
    [InlineData("see <@U1>, <@U1|x>!", "see @mei, @mei!")]
    public void Reads_a_mention_as_the_person_that_is_known(string escaped, string typed) =>
        SlackText.Read(escaped, user => user == "U1" ? "mei" : null).ShouldBe(typed);

    [Theory]
    [InlineData("<https://example.com/a?b=1&amp;c=2|this page>", "this page")]
    [InlineData("<https://example.com/a?b=1&amp;c=2>", "https://example.com/a?b=1&c=2")]
    [InlineData("<#C1|general>", "#general")]
    [InlineData("<#C1>", "#C1")]
    [InlineData("<!here|here>", "!here")]
    [InlineData("a < b", "a < b")]
    [InlineData("a > b <", "a > b <")]
    [InlineData("<>", "")]
    public void Reads_what_a_link_shows(string escaped, string typed) => SlackText.Read(escaped, _ => null).ShouldBe(typed);

    [Fact]
    public void Finds_who_is_mentioned() => SlackText.Mentioned("<@U1> and <@U2|x>, not @U3 nor <@> nor <@U4").ShouldBe(["U1", "U2"]);
}
