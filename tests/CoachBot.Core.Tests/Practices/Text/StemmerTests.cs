using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Tests.Practices.Text;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("rotate rotates rotated rotating")]
    [InlineData("restart restarts restarted restarting")]
    [InlineData("tune tunes tuned tuning")]
    [InlineData("stop stops stopped stopping")]
    [InlineData("roll rolls rolled rolling")]
    [InlineData("notify notifies notified notifying")]
    [InlineData("deploy deploys deployed deploying")]
    [InlineData("patch patches patched patching")]
    [InlineData("fix fixes fixed fixing")]
    [InlineData("pass passes passed passing")]
    [InlineData("cache caches cached caching")]
    [InlineData("write writes wrote written writing")]
    [InlineData("run runs ran running")]
    [InlineData("take takes took taken taking")]
    [InlineData("lead leads led leading")]
    [InlineData("build builds built building")]
    [InlineData("use uses used using")]
    [InlineData("agree agrees agreed agreeing")]
    [InlineData("set sets setting")]
    [InlineData("go went gone going")]
    [InlineData("key keys")]
    [InlineData("policy policies")]
    [InlineData("index indexes")]
    [InlineData("process processes")]
    [InlineData("release releases")]
    [InlineData("token tokens")]
    public void The_forms_of_a_word_share_a_stem(string forms) =>
        forms.Split(' ').Select(form => Stemmer.Read(form).Stem).Distinct().ShouldHaveSingleItem();

    [Theory]
    [InlineData("rotate", "rotation")]
    [InlineData("alert", "alarm")]
    [InlineData("state", "status")]
    [InlineData("plan", "plant")]
    [InlineData("on", "one")]
    [InlineData("test", "tester")]
    [InlineData("found", "fund")]
    [InlineData("need", "ne")]
    [InlineData("string", "str")]
    [InlineData("thing", "th")]
    [InlineData("red", "r")]
    public void Different_words_keep_their_own(string one, string other) =>
        Stemmer.Read(one).Stem.ShouldNotBe(Stemmer.Read(other).Stem);

    [Theory]
    [InlineData("add", VerbForm.Plain)]
    [InlineData("adds", VerbForm.Third)]
    [InlineData("added", VerbForm.Past)]
    [InlineData("adding", VerbForm.Gerund)]
    [InlineData("written", VerbForm.Past)]
    [InlineData("cut", VerbForm.PlainOrPast)]
    [InlineData("need", VerbForm.Plain)]
    [InlineData("string", VerbForm.Plain)]
    [InlineData("status", VerbForm.Plain)]
    [InlineData("this", VerbForm.Plain)]
    [InlineData("agreed", VerbForm.Past)]
    [InlineData("s", VerbForm.Plain)]
    [InlineData("ed", VerbForm.Plain)]
    public void An_ending_tells_the_form(string word, VerbForm form) => Stemmer.Read(word).Form.ShouldBe(form);
}
