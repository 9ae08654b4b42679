using CoachBot.Core.Practices;
using CoachBot.Core.Weekly;
using CoachBot.Core.Work;
using CoachBot.Weekly;

namespace CoachBot.Tests.Weekly;

/// <summary>The opening of a digest speaks of the team's work, whoever did or did not confirm anything.</summary>
public sealed class DigestOpeningTests
{
    private static readonly Practice Rotation = Practice("secrets-rotation", "Secrets rotation");
    private static readonly Practice Planning = Practice("iterative-planning", "Iterative planning");
    private static readonly SharedGoal Goal = new(new("mei"), "Mei Tanaka", "Security Practices");

    private static readonly Digest Empty = new(new("dana"), new(2026, 23), [Line(null)], new([], 0), [], new([], 0), []);

    [Fact]
    public void It_says_what_stands_below_in_figures_and_practices() => DigestOpening.Of(Empty with
    {
        Open = new([Open("CHK-1", Rotation, Planning), Open("CHK-2", Planning)], 3),
        Ageing = new([new(new("csv", "PM-1"), "Ask Mei Tanaka", 32), new(new("csv", "PM-2"), null, 3)], 8),
        Spread = [Planning, Rotation],
    }).ShouldBe("5 open pieces of work are nobody's yet and would suit your team: Secrets rotation and Iterative planning. 10 follow-ups wait, the oldest for 32 weeks. Worth passing on in the team: Iterative planning and Secrets rotation.");

    [Fact]
    public void One_is_told_as_one() => DigestOpening.Of(Empty with { Open = new([Open("CHK-1", Rotation)], 0), Ageing = new([new(new("csv", "PM-1"), null, 3)], 0) })
        .ShouldBe("1 open piece of work is nobody's yet and would suit your team: Secrets rotation. 1 follow-up has waited for 3 weeks.");

    [Fact]
    public void Without_work_it_says_so_of_the_team_and_of_nobody_else() =>
        DigestOpening.Of(Empty).ShouldBe("Below is a question for each of your reports. No open work or follow-up of the team waits for you.");

    [Fact]
    public void It_names_nobody_and_what_people_confirmed_and_share_plays_no_part()
    {
        var digest = Empty with { Open = new([Open("CHK-1", Rotation)], 0) };
        var told = digest with
        {
            Reports = [Line("Security Practices", new DigestQuote("I rotated the keys.", new("csv", "CHK-9"), DateTimeOffset.UnixEpoch, Rotation))],
            Open = new([Open("CHK-1", Rotation) with { Toward = [Goal] }], 0),
        };

        DigestOpening.Of(told).ShouldBe(DigestOpening.Of(digest));
        DigestOpening.Of(told).ShouldNotContain("Mei");
    }

    private static DigestLine Line(string? goal, params DigestQuote[] learned) => new(new("mei"), "Mei Tanaka", goal, learned, "What next?");

    private static DigestOpenWork Open(string id, params Practice[] practices) => new(new WorkKey("csv", id), "Rotate the keys", practices, []);

    private static Practice Practice(string id, string title) => new(new(id), title, "", [], [], []);
}
