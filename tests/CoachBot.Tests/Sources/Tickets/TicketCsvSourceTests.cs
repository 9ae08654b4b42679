using CoachBot.Core.Work;
using CoachBot.Files;
using CoachBot.Sources.Tickets;

namespace CoachBot.Tests.Sources.Tickets;

public sealed class TicketCsvSourceTests
{
    [Fact]
    public void A_description_keeps_its_line_ends_and_spaces()
    {
        var item = Read("id,title,status,description\r\n1,T,open,\"  one\r\ntwo \r\n\"\r\n").Items.ShouldHaveSingleItem();
        item.Text.ShouldBe("T\n\n  one\r\ntwo \r\n");
        item.Sections.Select(section => section.Span.In(item.Text)).ShouldBe(["T", "one\r\ntwo"]);
    }

    [Fact]
    public void A_quoted_field_of_many_lines_keeps_later_line_numbers_right() =>
        Read("id,title,status,description\r\n1,T,open,\"a\r\n\r\nb\r\nc\"\r\n\r\n2,T,oops,\r\n").Problems.ShouldHaveSingleItem().Where.ShouldBe("t.csv:7");

    [Fact]
    public void A_fence_that_is_never_closed_reaches_to_the_end()
    {
        var item = Read("id,title,status,description\n1,T,open,\"see\n~~~~\n```\nx\n~~~\n\ny\"\n").Items.ShouldHaveSingleItem();
        item.Sections[^1].Role.ShouldBe(SectionRole.Verbatim);
        item.Sections[^1].Span.In(item.Text).ShouldBe("~~~~\n```\nx\n~~~\n\ny");
    }

    [Fact]
    public void Code_within_a_sentence_is_no_fence() =>
        Read("id,title,status,description\n1,T,open,```x``` did it\n").Items.ShouldHaveSingleItem().Sections[^1].Role.ShouldBe(SectionRole.Body);

    [Theory]
    [InlineData("done")]
    [InlineData("Closed")]
    [InlineData("RESOLVED")]
    [InlineData("complete")]
    [InlineData("completed")]
    public void A_done_word_dates_the_ticket(string status) =>
        Read($"id,title,status,closed\n1,T,{status},2026-03-04\n").Items.ShouldHaveSingleItem().DoneAt.ShouldNotBeNull();

    [Theory]
    [InlineData("open")]
    [InlineData("To Do")]
    [InlineData("to-do")]
    [InlineData("in_progress")]
    [InlineData("Reopened")]
    [InlineData("review")]
    public void An_open_word_leaves_it_open_though_it_was_closed_once(string status) =>
        Read($"id,title,status,closed\n1,T,{status},2026-03-04\n").Items.ShouldHaveSingleItem().DoneAt.ShouldBeNull();

    [Fact]
    public void A_deleted_ticket_is_not_done_though_it_was_closed_once()
    {
        var item = Read("id,title,status,closed\n1,T,Deleted,2026-03-04\n").Items.ShouldHaveSingleItem();
        (item.IsDeleted, item.IsDone, item.DoneAt).ShouldBe((true, false, null));
    }

    [Theory]
    [InlineData("Won't Do")]
    [InlineData("Won’t fix")]
    [InlineData("wont-fix")]
    [InlineData("Cancelled")]
    [InlineData("Canceled")]
    [InlineData("DUPLICATE")]
    [InlineData("Rejected")]
    public void A_ticket_that_was_closed_without_the_work_is_not_done_and_not_deleted(string status)
    {
        var item = Read($"id,title,status,closed\n1,T,{status},2026-03-04\n").Items.ShouldHaveSingleItem();
        (item.IsDropped, item.IsDeleted, item.IsDone).ShouldBe((true, false, false));
    }

    [Fact]
    public void Names_of_other_trackers_are_refused_once_with_the_right_ones()
    {
        var problems = Read("key,summary,status,resolved\nA-1,T,done,2026-03-04\nA-2,T,done,2026-03-05\n").Problems;
        problems.Select(problem => $"{problem.Found}: {problem.Do}").ShouldBe(
            ["key: Did you mean 'id'? Rename or remove the column", "summary: Did you mean 'title'? Rename or remove the column", "resolved: Did you mean 'closed'? Rename or remove the column"]);
    }

    [Theory]
    [InlineData("jira.csv", "Summary,Issue key,Status\n", true)]
    [InlineData("people.csv", "id,name\n", false)]
    [InlineData("tickets.csv", "\"Title\";Status\n", true)]
    [InlineData("TICKETS.CSV", "\n\nstatus,title\n", true)]
    [InlineData("tickets.txt", "title,status\n", false)]
    [InlineData("empty.csv", "", false)]
    public void Accepts_tables_by_their_header(string path, string text, bool accepted) =>
        new TicketCsvSource().Accepts(new WorkFile(path, text)).ShouldBe(accepted);

    private static WorkFileReading Read(string text) => new TicketCsvSource().Read(new WorkFile("t.csv", text));
}
