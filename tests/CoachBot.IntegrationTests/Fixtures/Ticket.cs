using CoachBot.Core.Work;
using CoachBot.Files;
using CoachBot.Sources.Tickets;

namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>A row of a tracker's export. Done, checkout's and Priya's unless a test says otherwise.</summary>
internal sealed record Ticket(string Id, string Title, string Text)
{
    public const string Source = "csv";

    private const string Header = "id,title,description,status,team,assignee,reviewers,closed,scope";

    public string Status { get; init; } = "done";

    public string Team { get; init; } = "checkout";

    public string Assignee { get; init; } = "Priya Raman";

    public string Reviewers { get; init; } = "";

    public string Closed { get; init; } = "2026-03-05";

    public string Scope { get; init; } = "";

    public WorkId WorkId => CoachBot.Core.Work.WorkId.For(new(Source, Id));

    /// <summary>With a title of its own, so that equal texts are no copies.</summary>
    public static Ticket Of(string id, string text) => new(id, $"Note {id}", text);

    public Ticket Reopened() => this with { Status = "reopened" };

    public Ticket Deleted() => this with { Status = "deleted" };

    public static string Csv(IEnumerable<Ticket> tickets) => Fixtures.Csv.Of(Header, tickets.Select(ticket => (string[])
        [ticket.Id, ticket.Title, ticket.Text, ticket.Status, ticket.Team, ticket.Assignee, ticket.Reviewers, ticket.Closed, ticket.Scope]));

    public static IReadOnlyList<WorkItem> Read(IEnumerable<Ticket> tickets)
    {
        var reading = new TicketCsvSource().Read(new WorkFile("tickets.csv", Csv(tickets)));
        reading.Problems.ShouldBeEmpty();
        return reading.Items;
    }
}
