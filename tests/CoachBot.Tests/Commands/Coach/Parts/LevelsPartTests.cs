using CoachBot.Commands.Coach.Parts;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;
using CoachBot.Packs;

namespace CoachBot.Tests.Commands.Coach.Parts;

public sealed class LevelsPartTests
{
    private static readonly Framework Tracked = new PackFolder().Load().Find("govuk-ddat-devops")! with
    {
        LevelNotes = [new("senior", "technical", "Knows the technology."), new("senior", "management", "Builds the team."), new("senior", null, "Coaches.")],
    };

    [Fact]
    public void A_note_for_a_track_names_it_and_ones_own_is_marked() =>
        ItemsOf(new(Tracked.Id, "senior", "management")).ShouldBe(["On the technical track: Knows the technology.", "On the management track, yours: Builds the team.", "Coaches."]);

    [Fact]
    public void The_track_of_another_level_marks_nothing() =>
        ItemsOf(new(Tracked.Id, "lead", "management")).ShouldBe(["On the technical track: Knows the technology.", "On the management track: Builds the team.", "Coaches."]);

    [Fact]
    public void Ones_own_level_is_first_and_the_others_keep_their_order() =>
        new LevelsPart().SectionsOf(Tracked, new(Tracked.Id, "lead", "technical")).Select(section => section.Title).ShouldBe(
        [
            "Lead DevOps engineer (your level)", "Apprentice DevOps engineer", "Junior DevOps engineer", "DevOps engineer", "Senior DevOps engineer", "Principal DevOps engineer",
        ]);

    private static IEnumerable<string> ItemsOf(LevelTarget own) =>
        new LevelsPart().SectionsOf(Tracked, own).Single(section => section.Title.StartsWith("Senior", StringComparison.Ordinal)).Items.Select(item => item.Text);
}
