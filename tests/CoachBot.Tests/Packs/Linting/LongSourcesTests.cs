using CoachBot.Packs.Linting;

namespace CoachBot.Tests.Packs.Linting;

/// <summary>A text of some megabytes takes seconds, whatever stands in it: each of these took minutes once.</summary>
public sealed class LongSourcesTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("Testing. ", "x")]
    [InlineData("Testing. ", "(expert) x")]
    [InlineData("- Testing ", "\u2028x")]
    public void A_run_of_blanks_is_read_once(string before, string after) =>
        SourceSubject.Of("page.txt", $"{before}{new string(' ', Megabyte)}{after}").Competencies.ShouldBeEmpty();

    [Fact]
    public void Ratings_without_a_heading_are_read_once()
    {
        var text = string.Concat(Enumerable.Range(0, 60_000).Select(at => $"Testing {at % 7}. Does it well (expert)\n"));

        SourceSubject.Of("page.txt", text).Competencies.Sum(competency => competency.Cells.Count).ShouldBe(60_000);
    }

    [Fact]
    public void The_nearest_heading_above_is_the_level_and_the_nearest_role_below_it_the_track()
    {
        // Longer than a heading may be.
        const string all = "some or all of what the team and its services may come to need";
        const string text = $"Junior\n\nTesting. Writes {all} (low)\nAlerting. Hears {all} (low)\n\nSenior\n\n"
            + $"Management role: skills needed\n\nTesting. Plans {all} (high)\n\nTechnical role: skills needed\n\nTesting. Builds {all} (high)\n";

        SourceSubject.Of("page.txt", text).Competencies.SelectMany(competency => competency.Cells.Select(cell => (competency.Title, cell.Level, cell.Track))).ShouldBe(
            [("Testing", "Junior", null), ("Testing", "Senior", "management"), ("Testing", "Senior", "technical"), ("Alerting", "Junior", null)]);
    }
}
