using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Tests.Practices.Text;

public sealed class TagLineTests
{
    [Theory]
    [InlineData("Tags: canary")]
    [InlineData("Keywords : load test; rolled back; on-call")]
    [InlineData("**Labels:** informed users, staged rollout")]
    [InlineData("Skills: reviewed the pull request")]
    public void A_line_that_labels_the_text_is_one(string line) => Is(line).ShouldBeTrue();

    [Theory]
    [InlineData("Tags")]
    [InlineData("Tags:")]
    [InlineData("Tags were moved to the chart")]
    [InlineData("Labels (all of them): moved to the chart")]
    [InlineData("Labels: we moved them to the chart")]
    [InlineData("We set the tags: canary, stable")]
    public void What_is_told_of_labels_is_none(string line) => Is(line).ShouldBeFalse();

    private static bool Is(string line) => TagLine.Is(line, WordReader.Read(line, new(0, line.Length)));
}
