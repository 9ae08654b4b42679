using System.Text.Json.Nodes;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Tests.Platforms.Slack;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>What people see in Slack was looked at by somebody, and Slack would take it.</summary>
public sealed class ApprovedSurfacesTests(DemoSurfaces surfaces) : IClassFixture<DemoSurfaces>
{
    private const string Folder = "Platforms/Slack/Approved";

    [Fact]
    public void Every_surface_is_the_one_that_was_looked_at()
    {
        var changed = new List<string>();
        foreach (var (name, surface) in surfaces.All)
        {
            try
            {
                Approved.CheckFile(ShortJson.Of(surface), $"{Folder}/{name}.json", $"{Folder}.received/{name}.json");
            }
            catch (Xunit.Sdk.FailException difference)
            {
                changed.Add($"{name}: {difference.Message}");
            }
        }

        changed.ShouldBeEmpty(
            $"""
            Accept all at once:
              cp '{Path.Combine(AppContext.BaseDirectory, Folder)}'.received/*.json tests/CoachBot.IntegrationTests/{Folder}/
            and make the pictures anew, as src/docs/contributing.md says.
            """);
    }

    [Fact]
    public void No_approved_surface_is_of_none_that_people_see() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, Folder), "*.json").Select(Path.GetFileNameWithoutExtension).ShouldBe(surfaces.All.Keys, ignoreOrder: true);

    [Fact]
    public void Slack_would_take_every_surface()
    {
        surfaces.All.Count.ShouldBeGreaterThan(20);
        foreach (var (name, surface) in surfaces.All)
        {
            Offences(surface).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public void One_step_at_most_stands_out_and_never_that_one_turns_coachbot_on()
    {
        foreach (var (name, surface) in surfaces.All)
        {
            var buttons = surface["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "actions").SelectMany(row => row!["elements"]!.AsArray()).ToList();
            buttons.Count(button => (string?)button!["style"] == "primary").ShouldBeLessThan(2, name);
            buttons.Where(button => (string?)button!["value"] == "/coach settings consent on").ShouldAllBe(button => button!["style"] == null, name);
        }

        surfaces.All["evidence"].ToJsonString().ShouldContain("primary");
        surfaces.All["mydata-delete"].ToJsonString().ShouldContain("danger");
    }

    private static IEnumerable<string> Offences(JsonObject surface) => surface["type"] is null ? BlockKitRules.Offences(surface) : BlockKitViewRules.Offences(surface);
}
