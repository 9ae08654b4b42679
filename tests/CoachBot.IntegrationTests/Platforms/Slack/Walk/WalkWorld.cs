using CoachBot.Core.Chat;
using CoachBot.IntegrationTests.Commands.OnCall;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;
using CoachBot.Sources.Postmortems;

namespace CoachBot.IntegrationTests.Platforms.Slack.Walk;

/// <summary>Two teams in which everybody has something that most others may not see, made once and copied.</summary>
internal static class WalkWorld
{
    public const string Postmortem = "PM-1";

    /// <summary>Everybody who walks, by what they are.</summary>
    public static IReadOnlyDictionary<string, string> Roles { get; } = new Dictionary<string, string>
    {
        ["priya"] = "engineer",
        ["mei"] = "colleague",
        ["dana"] = "manager",
        ["tomas"] = "on-call lead",
        ["farid"] = "lead of another team",
        ["nora"] = "engineer of another team",
        ["ruth"] = "admin",
        ["lucia"] = "off",
    };

    public static Task<TestApp> StartAsync(PostgresCluster cluster) => TestApp.CopyAsync(cluster, "walk", PrepareAsync);

    /// <summary>Who may see what somebody shares.</summary>
    public static IReadOnlyList<string> SharedWith(string owner) => owner switch
    {
        "priya" or "mei" or "lucia" => ["dana", "tomas"],
        "tomas" => ["dana"],
        "nora" => ["farid"],
        _ => [],
    };

    /// <summary>States of pages that somebody else was sent, by owner: their forms, with drafts behind them.</summary>
    public static IReadOnlyList<(string Owner, string Form, string State)> Drafts { get; } =
    [
        .. from owner in new[] { "priya", "mei", "tomas", "farid", "nora" }
           from page in new[] { "1", "2", "3" }
           from form in new[] { "evidence-add", "postmortem", "oncall-log" }
           select (owner, form, $"{page}.{DraftOf(owner, form)}."),
    ];

    private static async Task PrepareAsync(TestApp app)
    {
        await app.ImportAsync(new Member("nora", "Nora Lindqvist") { Team = "data" });
        await app.TakeAsync([.. Canary.All.Where(canary => canary.State != CanaryState.Draft).Select(TicketOf)]);
        await app.TakeAsync([.. new[] { "checkout", "data" }.Select(team => Ticket.Of($"OPEN-{team}", "Add an alert for disk space.") with { Status = "open", Assignee = "", Team = team })]);
        var reading = new PostmortemSource().Read(new($"{Postmortem}.md", Postmortems.DatabaseDown));
        await app.Get<WorkIntake>().TakeAsync(reading.Items, () => { }, TestContext.Current.CancellationToken);
        (await new Incident().LogAsync(app)).ShouldNotBeEmpty();
        foreach (var canary in Canary.All.Where(canary => canary.Owner != "lucia"))
        {
            await AnswerAsync(app, canary);
        }
    }

    private static Ticket TicketOf(Canary canary) => new($"K-{canary.Word}", $"The {canary.Word} database", $"I rotated the password of the {canary.Word} database.")
    {
        Assignee = Member.Everybody.FirstOrDefault(member => member.Id == canary.Owner)?.Name ?? "Nora Lindqvist",
        Team = canary.Owner is "farid" or "nora" ? "data" : "checkout",
    };

    private static async Task AnswerAsync(TestApp app, Canary canary)
    {
        string[] messages = canary.State switch
        {
            CanaryState.Shared => ["confirm"],
            CanaryState.Disputed => ["dispute"],
            CanaryState.Hidden => ["confirm", "hide"],
            _ => [],
        };
        if (canary.State == CanaryState.Draft)
        {
            await KeepDraftsAsync(app, canary);
            return;
        }

        var piece = (await app.EvidenceAsync(canary.Owner)).First(piece => piece.Title.Contains(canary.Word, StringComparison.Ordinal));
        foreach (var message in messages)
        {
            (await app.SayAsync(canary.Owner, $"/evidence {message} {piece.Number}")).IsRefusal.ShouldBeFalse();
        }
    }

    // By the ids that the others will try.
    private static async Task KeepDraftsAsync(TestApp app, Canary canary)
    {
        var add = await app.OpenAsync(canary.Owner, "/evidence add") with { State = $"1.{DraftOf(canary.Owner, "evidence-add")}." };
        (await app.SubmitAsync(canary.Owner, add, ("title", $"The {canary.Word}"), ("did", $"I rotated the password of the {canary.Word} database."))).ShouldBeOfType<FormResult.Next>();
        var paste = await app.OpenAsync(canary.Owner, "/postmortem") with { State = $"1.{DraftOf(canary.Owner, "postmortem")}." };
        (await app.SubmitAsync(canary.Owner, paste, ("text-1", Postmortems.DatabaseDown.Replace("order database", canary.Word, StringComparison.Ordinal)))).ShouldBeOfType<FormResult.Next>();
        if (canary.Owner is "tomas" or "farid")
        {
            var log = await app.OpenAsync(canary.Owner, "/oncall log new") with { State = $"1.{DraftOf(canary.Owner, "oncall-log")}." };
            var incident = new Incident { Title = $"The {canary.Word} was slow", People = [(canary.Owner, "commander", "")] };
            (await app.SubmitAsync(canary.Owner, log, incident.FirstAnswers)).ShouldBeOfType<FormResult.Next>();
        }
    }

    private static string DraftOf(string owner, string form) => $"{owner}{form.Length}".PadRight(32, '0');
}
