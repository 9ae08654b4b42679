using CoachBot.Core.Work;
using CoachBot.Sources.Postmortems;

namespace CoachBot.Tests.Sources.Postmortems;

public sealed class SectionHeadingsTests
{
    [Theory]
    [InlineData("Summary", SectionRole.Body)]
    [InlineData("1. Overview:", SectionRole.Body)]
    [InlineData("What happened", SectionRole.Body)]
    [InlineData("Impact on customers", SectionRole.Impact)]
    [InlineData("Root Causes and Trigger", SectionRole.RootCause)]
    [InlineData("Impact and root cause", SectionRole.RootCause)]
    [InlineData("Contributing factors", SectionRole.RootCause)]
    [InlineData("The 5 whys", SectionRole.RootCause)]
    [InlineData("Detection", SectionRole.Mitigation)]
    [InlineData("Resolution & recovery", SectionRole.Mitigation)]
    [InlineData("Timeline (UTC)", SectionRole.Timeline)]
    [InlineData("Response timeline", SectionRole.Timeline)]
    [InlineData("Action Items", SectionRole.FollowUps)]
    [InlineData("Follow-ups", SectionRole.FollowUps)]
    [InlineData("🚀 Next steps", SectionRole.FollowUps)]
    [InlineData("Lessons learned", SectionRole.Lessons)]
    [InlineData("What went well", SectionRole.Lessons)]
    [InlineData("What went wrong?", SectionRole.Lessons)]
    [InlineData("Where we got lucky", SectionRole.Lessons)]
    public void Tells_the_role_by_the_words(string heading, SectionRole role) => SectionHeadings.RoleOf(heading).ShouldBe(role);

    [Theory]
    [InlineData("Machine learning platform")]
    [InlineData("Because of Friday")]
    [InlineData("Appendix")]
    [InlineData("")]
    public void Tells_nothing_by_other_words(string heading) => SectionHeadings.RoleOf(heading).ShouldBeNull();
}
