using CoachBot.Core.Evaluation;

namespace CoachBot.Core.Tests.Evaluation;

public sealed class NameMatchTests
{
    private const string Title = "Continuous Integration and Continuous Deployment (CI/CD)";

    [Theory]
    [InlineData("Monitoring and Performance Tuning", "We tuned the performance after monitors fell silent.", true)]
    [InlineData("Monitoring and Performance Tuning", "We tuned the performance.", false)]
    [InlineData(Title, "Deployments are continuous since integration runs.", true)]
    [InlineData(Title, "The CI builds; CD ships.", true)]
    [InlineData(Title, "The CI builds.", false)]
    [InlineData(Title, "", false)]
    [InlineData("And the", "And the work went on.", false)]
    public void All_words_of_a_name_stand_in_the_text_in_any_form(string title, string text, bool isThere) => new NameMatch(title).IsIn(text).ShouldBe(isThere);
}
