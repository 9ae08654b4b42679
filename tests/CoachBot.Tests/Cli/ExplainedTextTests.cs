using CoachBot.Cli;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Sources.Postmortems;
using CoachBot.Sources.Tickets;
using CoachBot.Tests.Packs;

namespace CoachBot.Tests.Cli;

public sealed class ExplainedTextTests
{
    private static readonly PracticeDetector Detector = new(ReadExamples.Library.Practices);

    [Fact]
    public void A_competency_is_told_with_its_points_and_those_it_needs()
    {
        var lines = Explain("Broker keys", "I rotated the signing keys of the broker.");

        lines[0].ShouldBe("OPS-1  Broker keys");
        lines.ShouldContain(line => line.StartsWith("kaairo-devops/security-practices  0.", StringComparison.Ordinal) && line.Contains(" points of 2.40 needed", StringComparison.Ordinal));
    }

    [Fact]
    public void Below_it_stand_its_parts_and_the_phrases_that_fired()
    {
        var lines = Explain("Broker keys", "I rotated the signing keys of the broker.");
        var part = lines.FindIndex(line => line.Contains("  secrets-rotation (weight ", StringComparison.Ordinal));

        lines[part].ShouldMatch(@"^ +\d\.\d\d  secrets-rotation \(weight \d+, presence \d\.\d\d of 3\)$");
        lines[part + 1].ShouldMatch(@"^ +1\.50  a verb and what it acts on: “rotated the signing keys” in “I rotated the signing keys of the broker\.”$");
    }

    [Theory]
    [InlineData("We will write a runbook for it.", "planned runbook-writing", "it is meant to be done: “write a runbook for”")]
    [InlineData("- [ ] write a runbook for it", "planned runbook-writing", "the item, follow-up or checkbox is not done: “write a runbook for”")]
    [InlineData("We did not write a runbook for it.", "lacking runbook-writing", "it is said to be missing or not done: “write a runbook for”")]
    [InlineData("Did we write a runbook for it?", "mentioned runbook-writing", "it is a question: “write a runbook for”")]
    [InlineData("Samuel claims that we wrote a runbook for it.", "mentioned runbook-writing", "somebody only says so: “wrote a runbook for”")]
    [InlineData("We wrote a runbook for it.", "exercised runbook-writing", "told as done: “wrote a runbook for”")]
    public void Every_act_is_told_with_the_reason_why_it_counts_or_not(string text, string use, string reason) =>
        Explain("Broker keys", text).ShouldContain(line => line.StartsWith($"  {use} ", StringComparison.Ordinal) && line.Contains($" (body): {reason} in “", StringComparison.Ordinal));

    [Fact]
    public void What_supports_is_told_as_such()
    {
        var report = string.Join('\n', Lines(new PostmortemSource().ReadText("P-1", "Checkout down", "# Checkout down\n\n## Resolution\n\nWe drained the node and restarted the broker. Customers saw errors.\n")));

        report.ShouldContain("  the kind of work");
        string.Join('\n', Explain("Cluster", "I added a module for the cluster in Terraform.\n\nFiles changed:\n- infra/main.tf\n")).ShouldContain("  a file that was changed: “infra/main.tf” in “infra/main.tf”");
    }

    [Fact]
    public void Where_nothing_speaks_of_practice_it_says_so() => Explain("Lunch", "We waited.").ShouldBe(["OPS-1  Lunch", "  nothing found"]);

    [Fact]
    public void A_long_sentence_is_cut_and_told_on_one_line()
    {
        var line = Explain("Broker keys", $"I rotated the signing keys of the broker\nthat {string.Join(' ', Enumerable.Repeat("the old team of the shop", 20))} had left.")
            .First(line => line.StartsWith("  exercised secrets-rotation ", StringComparison.Ordinal));

        line.ShouldContain("in “I rotated the signing keys of the broker that the old team");
        line.ShouldEndWith("…”");
    }

    private static List<string> Explain(string title, string text) => Lines(new TicketCsvSource().ReadText("OPS-1", title, text));

    private static List<string> Lines(WorkItem item) =>
        [.. ExplainedText.Of(item, Detector.Read(item), ReadExamples.Library.Frameworks).ReplaceLineEndings("\n").TrimEnd().Split('\n')];
}
