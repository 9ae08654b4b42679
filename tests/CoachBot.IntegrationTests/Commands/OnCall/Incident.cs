using CoachBot.Core.Chat;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands.OnCall;

/// <summary>An incident that a lead logs: Mei commanded, Priya responded, unless a test says otherwise.</summary>
internal sealed record Incident
{
    public const string Mei = "I took command of the incident and split the work between the responders.";
    public const string Priya = "Priya rolled back release 12.";

    public string Lead { get; init; } = "tomas";

    public string Title { get; init; } = "Checkout was slow";

    public (string Day, string Time) Start { get; init; } = ("2026-05-03", "02:10");

    public (string Day, string Time) End { get; init; } = ("2026-05-03", "03:40");

    public string Scope { get; init; } = "service";

    public string What { get; init; } = "";

    /// <summary>Id, role and what they did, in order.</summary>
    public IReadOnlyList<(string Id, string Role, string Did)> People { get; init; } = [("mei", "commander", Mei), ("priya", "responder", Priya)];

    public (string, string)[] FirstAnswers =>
    [
        ("title", Title), ("start-day", Start.Day), ("start-time", Start.Time), ("end-day", End.Day), ("end-time", End.Time), ("scope", Scope), ("what", What),
        .. People.Select(person => ("people", person.Id)),
    ];

    public (string, string)[] SecondAnswers =>
        [.. People.SelectMany((person, at) => new[] { ($"role-{at + 1}", person.Role), ($"did-{at + 1}", person.Did) })];

    public async Task<FormResult> FirstAsync(TestApp app) => await app.SubmitAsync(Lead, await app.OpenAsync(Lead, "/oncall log new"), FirstAnswers);

    public async Task<FormResult> SecondAsync(TestApp app) => await app.SubmitAsync(Lead, (await FirstAsync(app)).Page(), SecondAnswers);

    /// <summary>Logs it; its key as people type it.</summary>
    public async Task<string> LogAsync(TestApp app)
    {
        var reply = (await app.SubmitAsync(Lead, (await SecondAsync(app)).Page())).Reply();
        reply.IsRefusal.ShouldBeFalse(reply.Text());
        return await app.ValueAsync<string>("select external_id from work_item where source = 'log' order by id = (select work_id from work_revision order by stored_at desc, work_id limit 1) desc limit 1");
    }
}
