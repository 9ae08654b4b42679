using CoachBot.Core.Work;
using CoachBot.Files;
using CoachBot.Sources.Postmortems;

namespace CoachBot.Tests.Sources.Postmortems;

public sealed class PostmortemSourceTests
{
    private const string Start = "# T\n\n**Date:** 2026-03-04\n\n";

    [Fact]
    public void The_text_is_kept_unchanged()
    {
        const string text = "# T \r\n\r\n**Date:** 2026-03-04\t\r\n\r\nAna\u00a0did it. \r\n\r\n\r\n";
        Read(text).Text.ShouldBe(text);
    }

    [Fact]
    public void The_id_is_the_name_of_the_file_wherever_it_lies()
    {
        var id = new WorkKey("postmortems", "inc.12");
        new PostmortemSource().Read(new WorkFile("/srv/pm/inc.12.md", Start)).Items.ShouldHaveSingleItem().Key.ShouldBe(id);
        new PostmortemSource().Read(new WorkFile(@"C:\pm\inc.12.md", Start)).Items.ShouldHaveSingleItem().Key.ShouldBe(id);
    }

    [Theory]
    [InlineData("Postmortem: Cache down", "Cache down")]
    [InlineData("Incident Report — Cache down", "Cache down")]
    [InlineData("POST-MORTEM - Cache down", "Cache down")]
    [InlineData("Incident-response tooling down", "Incident-response tooling down")]
    [InlineData("Postmortem", "Postmortem")]
    [InlineData("Outage of `cache` #2", "Outage of `cache` #2")]
    public void The_title_is_trimmed_of_the_kind_of_document(string heading, string title)
    {
        var item = Read($"# {heading}\n\n**Date:** 2026-03-04\n");
        item.Title.ShouldBe(title);
        item.Sections.First(section => section.Role == SectionRole.Title).Span.In(item.Text).ShouldBe(title);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("Open")]
    [InlineData("ongoing")]
    [InlineData("In progress")]
    [InlineData("in-progress (waiting for the vendor)")]
    public void An_unfinished_status_leaves_it_open(string status) => Read($"{Start}**Status:** {status}\n").DoneAt.ShouldBeNull();

    [Theory]
    [InlineData("Complete")]
    [InlineData("Complete, action items in progress")]
    [InlineData("Action items in progress")]
    [InlineData("final")]
    public void Any_other_status_leaves_it_done(string status) => Read($"{Start}**Status:** {status}\n").DoneAt.ShouldNotBeNull();

    [Theory]
    [InlineData("# Maps did not load at all\n\nx\n\n## Fix\n\ny", "Maps did not load at all")]
    [InlineData("# Story\n\nx\n\n# Next steps\n\ny", "Maps")]
    [InlineData("## Fix\n\nx\n\n# Story\n\ny", "Maps")]
    [InlineData("x", "Maps")]
    public void A_title_in_the_front_matter_may_be_said_again_by_a_heading_that_stands_alone(string body, string title) =>
        Read($"---\ntitle: Maps\ndate: 2026-03-04\n---\n{body}\n").Title.ShouldBe(title);

    [Theory]
    [InlineData("a\\0b", "the front matter holds an escape that is no character")]
    [InlineData("a\\uD83D", "the front matter is not YAML")]
    public void An_escape_that_is_no_character_is_refused(string value, string what) =>
        Problem($"---\ntitle: T\ndate: 2026-03-04\nteam: \"{value}\"\n---\nText.\n").ShouldBe(what);

    [Theory]
    [InlineData("**Start:** 10:05\n**End:** 11:20", "2026-03-04 11:20")]
    [InlineData("**Start:** 23:05\n**End:** 00:20", "2026-03-05 00:20")]
    [InlineData("**Start:** 10:05 CET\n**End:** 11:20 CET", "2026-03-04 00:00")]
    [InlineData("**End:** about 11:20", "2026-03-04 00:00")]
    public void Hours_are_of_the_day_that_is_told_and_those_of_another_zone_are_done_without(string hours, string done) =>
        Read($"# T\n\n**Date:** 2026-03-04\n{hours}\n").DoneAt.ShouldNotBeNull().ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(done);

    [Theory]
    [InlineData("Incident commander: Ana Ruiz", "Ana Ruiz Commander")]
    [InlineData("Incident commander: Ana Ruiz. Scribe: Kai Weber.", "Ana Ruiz Commander|Kai Weber Scribe")]
    [InlineData("Roles:\n\n- Ana Ruiz – incident commander\n- Kai Weber (scribe)", "Ana Ruiz Commander|Kai Weber Scribe")]
    [InlineData("Responders:\n- Ana Ruiz\n- Kai Weber", "Ana Ruiz Responder|Kai Weber Responder")]
    [InlineData("## Timeline\n\nAna Ruiz was incident commander.", "")]
    [InlineData("## Root cause\n\n- Ana Ruiz (commander)", "")]
    public void Parts_are_read_from_lines_lists_and_sentences_where_the_story_is_told(string body, string people) =>
        string.Join('|', Read($"{Start}{body}\n").Participants.Select(participant => $"{participant.Name} {participant.Role}")).ShouldBe(people);

    [Theory]
    [InlineData("deleted", true)]
    [InlineData("Deleted (duplicate of 12)", true)]
    [InlineData("Complete, old drafts deleted", false)]
    public void A_status_may_say_that_it_is_deleted(string status, bool isDeleted)
    {
        var item = Read($"{Start}**Status:** {status}\n");
        (item.IsDeleted, item.IsDone).ShouldBe((isDeleted, !isDeleted));
    }

    [Theory]
    [InlineData("Date: 03/04/2026", "the date is not a date 03/04/2026 a.md:3")]
    [InlineData("Date: 3.4.26 (draft)", "the date is not a date 3.4.26 a.md:3")]
    [InlineData("Started: 04/03/2026 10:05", "the start is not a date 04/03/2026 10:05 a.md:3")]
    [InlineData("Resolved: 1.2.3 everywhere", "the document has no date  a.md:1")]
    [InlineData("Day: after day it failed", "the document has no date  a.md:1")]
    public void A_date_that_cannot_be_read_is_not_called_absent(string line, string problem) =>
        new PostmortemSource().Read(new WorkFile("a.md", $"# T\n\n{line}\n")).Problems.Select(said => $"{said.What} {said.Found} {said.Where}").ShouldBe([problem]);

    [Theory]
    [InlineData("## A\n\n- Date: 2026-04-10\n\n## B\n\n- Date: 2026-04-12", true)]
    [InlineData("## Summary\n\n**Date:** 2026-04-10\n\n## Details\n\n**Date:** 10 April 2026", false)]
    [InlineData("## A\n\n- Date: 2026-04-10\n\n### B\n\n- Date: 2026-04-12", false)]
    [InlineData("## A\n\n- Commander: Ana Ruiz\n\n## B\n\n- Commander: Kai Weber", true)]
    [InlineData("## A\n\n- Commander: Ana Ruiz\n\n## B\n\n- Commander: Ana", false)]
    [InlineData("## Summary\n\n- Commander: Ana Ruiz\n\n## Roles\n\n- Commander: Kai Weber", false)]
    [InlineData("## Roles\n\n- Commander: Ana Ruiz until 10:00\n- Commander: Kai Weber", false)]
    [InlineData("## Timeline\n\n### One\n\n- Date: 2026-04-10\n\n### Two\n\n- Date: 2026-04-12", false)]
    public void Sections_beside_each_other_that_cannot_be_of_one_incident_are_refused(string body, bool isRefused) =>
        new PostmortemSource().Read(new WorkFile("a.md", $"---\ndate: 2026-04-10\n---\n# T\n\n{body}\n")).Problems.Select(problem => problem.What)
            .ShouldBe(isRefused ? ["the document holds several incidents"] : []);

    [Fact]
    public void The_end_wins_over_the_date() =>
        Read("# T\n\n**Date:** 2026-03-04\n**End:** 2026-03-05T01:00+02:00\n").DoneAt.ShouldBe(new DateTimeOffset(2026, 3, 4, 23, 0, 0, TimeSpan.Zero));

    [Fact]
    public void One_line_may_state_several_facts()
    {
        var item = Read("# T\n\n**Date:** 2026-03-04 | **IC:** Ana — **Scribe:** Luis\n");
        item.Participants.Select(participant => $"{participant.Name} {participant.Role} {participant.Where!.Value.In(item.Text)}")
            .ShouldBe(["Ana Commander **IC:** Ana —", "Luis Scribe **Scribe:** Luis"]);
    }

    [Fact]
    public void A_heading_of_unknown_words_belongs_to_the_section_above_it()
    {
        var item = Read($"{Start}## Root cause\n\n### The cache\n\nIt was full.\n\n## Appendix\n\nNumbers.\n");
        Role(item, "It was full.").ShouldBe(SectionRole.RootCause);
        Role(item, "Numbers.").ShouldBe(SectionRole.Body);
    }

    [Fact]
    public void A_label_in_the_middle_of_the_text_states_no_fact()
    {
        var item = Read($"{Start}## Timeline\n\n- **Responders:** paged at 10:02\n\n**Status:** degraded\n");
        item.Participants.ShouldBeEmpty();
        Role(item, "paged").ShouldBe(SectionRole.Timeline);
    }

    [Fact]
    public void Being_on_call_or_invited_gives_no_part() =>
        Read($"{Start}**On-call:** Ana\n**Attendees:** Ana, Luis\n**Reviewers:** Kai\n").Participants.ShouldBeEmpty();

    [Fact]
    public void An_open_row_gives_its_owner_no_part()
    {
        var item = Read($"{Start}## Action items\n\n| Action item | Owner |\n|---|---|\n| Add an alert | Ana |\n| | Luis |\n");
        item.FollowUps.ShouldHaveSingleItem().Owner.ShouldBe("Ana");
        item.Participants.ShouldBeEmpty();
    }

    [Fact]
    public void A_table_elsewhere_is_no_list_of_follow_ups() =>
        Read($"{Start}## Impact\n\n| Item | Owner | Status |\n|---|---|---|\n| Orders | Ana | done |\n").FollowUps.ShouldBeEmpty();

    [Theory]
    [InlineData("> > > deep")]
    [InlineData("- a\n  - b\n    ```\n    code\n    ```\n  - c")]
    public void Code_at_any_depth_is_verbatim_and_the_rest_is_not(string block)
    {
        var item = Read($"{Start}{block}\n");
        item.Sections.Where(section => section.Role == SectionRole.Verbatim).ShouldAllBe(section => section.Span.In(item.Text).Contains("code", StringComparison.Ordinal));
        item.Sections.Where(section => section.Role == SectionRole.Body).ShouldAllBe(section => !section.Span.In(item.Text).Contains("code", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_that_would_keep_the_parser_busy_is_refused()
    {
        Problem(Start + new string('[', 20_000)).ShouldBe("the line is too long, or too far to the right");
        Problem(Start + new string('>', 500)).ShouldBe("the line is too long, or too far to the right");
        Problem(Start + string.Concat(Enumerable.Repeat("word\n\n", 50_000))).ShouldBe("the document is too long");
        Problem(Start + string.Concat(Enumerable.Repeat("- ", 5_000)) + "x").ShouldStartWith("lists or quotes are nested too deeply");
        Problem($"---\na: {new string('[', 5_000)}\n---\n{Start}").ShouldBe("the front matter is nested too deeply");
    }

    private static WorkItem Read(string text)
    {
        var reading = new PostmortemSource().Read(new WorkFile("a.md", text));
        reading.Problems.ShouldBeEmpty();
        return reading.Items.ShouldHaveSingleItem();
    }

    private static string Problem(string text) => new PostmortemSource().Read(new WorkFile("a.md", text)).Problems[0].What;

    private static SectionRole Role(WorkItem item, string words) =>
        item.Sections.Single(section => section.Span.In(item.Text).Contains(words, StringComparison.Ordinal)).Role;
}
