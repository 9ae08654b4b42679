using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

public sealed class FollowUpTextTests
{
    [Theory]
    [InlineData("| Park a message after five attempts | prevent | Mei Tanaka | CHK-9 | open |", "Park a message after five attempts")]
    [InlineData("|1|2026-01-01|Alert on the age of the queue|", "Alert on the age of the queue")]
    [InlineData("- [ ] Rotate the key", "Rotate the key")]
    [InlineData("  * Rotate the key - and the other one", "Rotate the key - and the other one")]
    [InlineData("Rotate the key", "Rotate the key")]
    [InlineData("||", "")]
    [InlineData("", "")]
    public void It_is_what_is_to_be_done_literally(string written, string expected)
    {
        FollowUpText.Of(written).ShouldBe(expected);
        written.ShouldContain(expected);
    }
}
