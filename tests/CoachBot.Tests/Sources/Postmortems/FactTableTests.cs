using CoachBot.Core.Work;
using CoachBot.Files;
using CoachBot.Sources.Postmortems;

namespace CoachBot.Tests.Sources.Postmortems;

public sealed class FactTableTests
{
    private const string Dated = "# T\n\n**Date:** 2026-03-04\n\n";

    [Theory]
    [InlineData("| Commander | Ana |\n|---|---|\n| Scribe | Luis |", "Ana Commander|Luis Scribe")]
    [InlineData("| Fact | Value |\n|---|---|\n| Commander | Ana |", "Ana Commander")]
    [InlineData("| | |\n|---|---|\n| **Commander** | Ana |\n| **Scribe** | |", "Ana Commander")]
    [InlineData("| Commander | Scribe |\n|---|---|\n| Ana | Luis |\n| Kai | |", "Ana Commander|Kai Commander|Luis Scribe")]
    [InlineData("| Name | Since | Role |\n|---|---|---|\n| Ana | 10:00 | Incident commander (IC) |\n| Kai | | Driver |", "Ana Commander")]
    [InlineData("| Severity | 2 | Scribe | Ana |\n|---|---|---|---|\n| Duration | 1 h | Shadow | Luis |", "Ana Scribe|Luis Shadow")]
    public void Reads_people_whichever_way_the_table_lies(string table, string people) => People($"{Dated}{table}\n").ShouldBe(people);

    [Theory]
    [InlineData("## Impact\n\n| Commander | Ana |\n|---|---|\n| Scribe | Luis |")]
    [InlineData("## Timeline\n\n| Name | Role |\n|---|---|\n| Ana | scribe |")]
    [InlineData("| Server | Load |\n|---|---|\n| web-1 | 4 |\n| web-2 | 5 |\n| lead | 7 |")]
    [InlineData("## Response\n\n| Owner | Status |\n|---|---|\n| Ana | done |")]
    public void A_table_of_something_else_gives_nobody_a_part(string table) => People($"{Dated}{table}\n").ShouldBeEmpty();

    [Theory]
    [InlineData("| Name | Role | Note |\n|---|---|---|\n| Ana | scribe | forgot the tea |", "Ana | scribe")]
    [InlineData("| Role | Note | Name |\n|---|---|---|\n| scribe | forgot the tea | Ana |", "scribe")]
    [InlineData("| Scribe | Ana | Root cause | a typo |\n|---|---|---|---|\n| Shadow | | Impact | none |", "Scribe | Ana")]
    [InlineData("| Scribe | Severity | Cause |\n|---|---|---|\n| **Ana** | 2 | a typo |", "**Ana**")]
    public void A_part_is_quoted_without_the_columns_that_may_tell_a_cause(string table, string quote)
    {
        var item = Read($"{Dated}{table}\n");
        item.Participants.ShouldHaveSingleItem().Where.ShouldNotBeNull().In(item.Text).ShouldBe(quote);
    }

    [Fact]
    public void Hours_alone_are_of_the_day_that_the_table_tells()
    {
        var item = Read("# T\n\n| Date | 4 March 2026 |\n|---|---|\n| Start | 23:10 UTC |\n| End | 00:20 UTC |\n");
        item.DoneAt.ShouldBe(new DateTimeOffset(2026, 3, 5, 0, 20, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_row_that_is_a_part_of_the_story_has_its_meaning()
    {
        var item = Read($"{Dated}| Commander | Ana |\n|---|---|\n| Root cause | A full disk. |\n| Scribe | Luis |\n");
        item.Sections.Single(section => section.Role == SectionRole.RootCause).Span.In(item.Text).ShouldBe("| Root cause | A full disk. |");
    }

    [Fact]
    public void A_table_of_actions_says_so_in_its_header_where_no_heading_does()
    {
        var item = Read($"{Dated}## Incident 12\n\n| Action | Owner | Status |\n|---|---|---|\n| Add an alert | Ana | done |\n");
        item.FollowUps.ShouldHaveSingleItem().IsDone.ShouldBeTrue();
        item.Participants.ShouldHaveSingleItem().Role.ShouldBe(ParticipantRole.FollowUpOwner);
    }

    private static string People(string text) =>
        string.Join('|', Read(text).Participants.Select(participant => $"{participant.Name} {participant.Role}").Order(StringComparer.Ordinal));

    private static WorkItem Read(string text)
    {
        var reading = new PostmortemSource().Read(new WorkFile("a.md", text));
        reading.Problems.ShouldBeEmpty();
        return reading.Items.ShouldHaveSingleItem();
    }
}
