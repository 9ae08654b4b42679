namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>A row of the people file. Of checkout, with consent on, unless a test says otherwise.</summary>
internal sealed record Member(string Id, string Name)
{
    private const string Header = "id,name,email,team,manager,framework,level,track,time_zone,roles,consent,slack,teams,github,jira,pagerduty";

    public string Email { get; init; } = "";

    public string Team { get; init; } = "checkout";

    public string Manager { get; init; } = "";

    public string Framework { get; init; } = "kaairo-devops";

    public string Level { get; init; } = "mid";

    public string Track { get; init; } = "";

    public string Roles { get; init; } = "";

    public string Consent { get; init; } = "on";

    public string Slack { get; init; } = "";

    public string GitHub { get; init; } = "";

    public static Member Dana { get; } = new("dana", "Dana Okafor") { Framework = "", Level = "" };

    public static Member Tomas { get; } = new("tomas", "Tomas Vogel") { Manager = "dana", Roles = "on-call-lead", Level = "senior" };

    public static Member Priya { get; } = new("priya", "Priya Raman") { Manager = "dana", Email = "priya.raman@example.com" };

    public static Member Mei { get; } = new("mei", "Mei Tanaka") { Manager = "dana", Email = "mei.tanaka@example.com" };

    public static Member Lucia { get; } = new("lucia", "Lucía Fernández") { Manager = "dana", Consent = "off" };

    public static Member Ruth { get; } = new("ruth", "Ruth Castellanos") { Team = "", Framework = "", Level = "", Roles = "admin" };

    public static Member Farid { get; } = new("farid", "Farid Nasser") { Team = "data", Roles = "on-call-lead" };

    /// <summary>Checkout with its manager and on-call lead, an admin, and the on-call lead of another team.</summary>
    public static IReadOnlyList<Member> Everybody { get; } = [Ruth, Dana, Tomas, Priya, Mei, Lucia, Farid];

    public static string Csv(IEnumerable<Member> members) => Fixtures.Csv.Of(Header, members.Select(member => (string[])
    [
        member.Id, member.Name, member.Email, member.Team, member.Manager, member.Framework, member.Level, member.Track, "Europe/London", member.Roles,
        member.Consent, member.Slack, "", member.GitHub, "", "",
    ]));
}
