using CoachBot.Core.Work;
using CoachBot.Files;
using CoachBot.Sources.Tickets;

namespace CoachBot.Tests.Sources.Tickets;

public sealed class TicketJsonSourceTests
{
    [Fact]
    public void The_same_ticket_is_the_same_work_whichever_form_it_is_exported_in()
    {
        const string csv = "id,title,status,closed,team,assignee,reviewers,labels,description\n1,T,done,2026-03-04,ops,Ana,Kai; Mei,a,I did it.\n";
        const string json = """{"id":"1","title":"T","status":"done","closed":"2026-03-04","team":"ops","assignee":"Ana","reviewers":["Kai","Mei"],"labels":["a"],"description":"I did it."}""";
        var row = new TicketCsvSource().Read(new WorkFile("t.csv", csv)).Items.ShouldHaveSingleItem();
        var line = Read(json).Items.ShouldHaveSingleItem();
        WorkItemSummary.Of(line).ShouldBe(WorkItemSummary.Of(row));
        WorkId.For(line.Key).ShouldBe(WorkId.For(row.Key));
    }

    [Theory]
    [InlineData("tickets.jsonl", true)]
    [InlineData("TICKETS.NDJSON", true)]
    [InlineData("tickets.json", false)]
    [InlineData("tickets.csv", false)]
    public void Accepts_lines_of_json_by_their_name(string path, bool accepted) => new TicketJsonSource().Accepts(new WorkFile(path, "")).ShouldBe(accepted);

    [Fact]
    public void A_field_that_is_spelt_almost_right_is_refused_only_where_the_right_one_is_missing()
    {
        Read("""{"id":"1","title":"T","status":"open","asignee":"Ana","assignee":"Ana","uid":"7","colour":"red"}""").Problems.ShouldBeEmpty();
        Read("""{"id":"1","title":"T","status":"open","asignee":"Ana"}""").Problems.ShouldHaveSingleItem().Do.ShouldStartWith("Did you mean 'assignee'?");
    }

    [Fact]
    public void Names_of_other_trackers_are_refused_once_in_a_file_and_nothing_is_called_missing()
    {
        const string line = """{"key":"A-1","summary":"T","status":"Done","resolutiondate":"2026-03-04"}""";
        var problems = Read($"{line}\n{line.Replace("A-1", "A-2", StringComparison.Ordinal)}\n").Problems;
        problems.Select(problem => $"{problem.Where} {problem.Found}: {problem.Do}").ShouldBe(
        [
            "t.jsonl:1 key: Did you mean 'id'? Rename the field, in every line",
            "t.jsonl:1 summary: Did you mean 'title'? Rename the field, in every line",
            "t.jsonl:1 resolutiondate: Did you mean 'closed'? Rename the field, in every line",
        ]);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("status")]
    public void A_name_of_another_tracker_beside_the_right_one_is_left_out(string besides) =>
        Read($$"""{"id":"1","title":"T","status":"done","closed":"2026-03-04","key":"{{besides}}","summary":"x","resolved":7}""").Problems.ShouldBeEmpty();

    [Fact]
    public void A_date_that_is_a_number_is_refused_once_and_not_called_missing() =>
        Read("""{"id":"1","title":"T","status":"done","closed":1772582400}""").Problems.ShouldHaveSingleItem().What.ShouldBe("closed is not a text");

    [Fact]
    public void A_broken_line_says_where_it_breaks_in_characters() =>
        Read("{\"id\":\"1\",\"title\":\"ééé\" \"status\":\"open\"}").Problems.ShouldHaveSingleItem().Found.ShouldEndWith("at column 25");

    [Fact]
    public void A_document_of_many_depths_is_refused_and_so_is_a_line_without_end()
    {
        Read($$"""{"id":"1","title":"T","status":"open","x":{{new string('[', 100_000)}}""").Problems.ShouldHaveSingleItem().What.ShouldBe("this is no JSON");
        Read($$"""{"id":"1","title":"T","status":"open","description":"{{new string('x', 1024 * 1024)}}"}""").Problems.ShouldHaveSingleItem().What.ShouldBe("the line is too long");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_before_a_line_is_read() =>
        WorkFileText.Decode("t.jsonl", [.. "{\"id\":\""u8, 0xC3, .. "\"}"u8]).Problem.ShouldNotBeNull().What.ShouldBe("the file is not UTF-8");

    private static WorkFileReading Read(string text) => new TicketJsonSource().Read(new WorkFile("t.jsonl", text));
}
