using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

/// <summary>What the command line says about itself, and to those who mistype it.</summary>
public sealed class UsageTests(PostgresCluster cluster) : CliTest(cluster)
{
    public static TheoryData<string> Verbs =>
    [
        "", "ask", "bench", "deliveries", "deliveries list", "deliveries retry", "deliveries cancel", "demo", "digest", "doctor", "export", "framework", "framework show", "framework lint",
        "framework import", "framework review", "framework list", "framework remove",
        "framework schema", "health", "ingest", "map", "migrate", "people", "people import", "people unmatched", "prompts", "prompts export", "prompts backfill", "receipt", "receipt key", "receipt verify", "serve", "weekly",
    ];

    [Theory]
    [InlineData("receipt", "verify", "")]
    [InlineData("ingest", " ", "tickets.csv")]
    [InlineData("framework", "import", "")]
    public async Task An_empty_argument_is_a_usage_error(params string[] arguments)
    {
        var ran = await RunAsync(arguments);

        ran.Code.ShouldBe(2);
        ran.Errors.ShouldBe("An argument is empty. Is a variable of the shell not set?\n");
    }

    [Fact]
    public async Task Help_is_printed_for_every_verb()
    {
        var commands = (await RunAsync("--help")).Output.Split("Commands:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(' ')[0]);

        foreach (var verb in Verbs.Select(row => row.Data))
        {
            var ran = await RunAsync([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

            ran.Code.ShouldBe(0, verb);
            ran.Output.ShouldContain("Usage:\n  coachbot");
            ran.Errors.ShouldBeEmpty();
        }

        commands.ShouldBeSubsetOf(Verbs.Select(row => row.Data));
    }

    [Theory]
    [InlineData("asq", "Did you mean 'coachbot ask'?")]
    [InlineData("zzz", "Allowed: ask, bench, deliveries, demo, digest, doctor, export, framework, health, ingest, map, migrate, people, prompts, receipt, serve, weekly. 'coachbot --help' tells more.")]
    [InlineData("people imprt x.csv", "Did you mean 'coachbot people import'?")]
    [InlineData("people", "Allowed: import, unmatched. 'coachbot people --help' tells more.")]
    [InlineData("people import", "'coachbot people import --help' tells what is allowed.")]
    [InlineData("ask /mylevel", "Option '--as' is required.")]
    [InlineData("ask --as priya", "Required argument missing for command: 'ask'.")]
    [InlineData("digest", "Option '--as' is required.")]
    [InlineData("ingest", "Nothing to read. Give at least one path, or --deleted with a work item.")]
    [InlineData("ingest x.csv --deleted csv/A-1", "Give paths or --deleted, not both.")]
    [InlineData("demo --onse", "Unrecognized command or argument '--onse'.")]
    [InlineData("map", "Nothing to map. Give at least one file, or --jsonl and lines on standard input.")]
    [InlineData("map --jsonl x.md", "Give files or --jsonl, not both.")]
    [InlineData("bench --texts t", "Option '--labels' is required.")]
    [InlineData("bench --texts t --labels l.csv --engine model", "--engine model needs the folder of the answers: --answers.")]
    [InlineData("bench --texts t --labels l.csv --engine magic", "--engine has no 'magic'; allowed: rules, model, merged.")]
    [InlineData("bench --texts t --labels l.csv --answers a", "--answers is for --engine model or merged.")]
    [InlineData("prompts", "Allowed: export, backfill. 'coachbot prompts --help' tells more.")]
    [InlineData("prompts backfill --limit 0", "--limit is 1 or more.")]
    [InlineData("bench --texts t --labels l.csv --sealed never", "--sealed has no 'never'; allowed: both, only, without.")]
    [InlineData("bench --texts t --labels l.csv --seal-mod 0", "--seal-mod is 1 or more.")]
    [InlineData("bench --texts t --labels l.csv --seal-mod three", "Cannot parse argument 'three' for option '--seal-mod'")]
    [InlineData("bench --texts t --labels l.csv --sealed", "Required argument missing for option: '--sealed'.")]
    [InlineData("bench --texts t --labels l.csv --errors -1", "--errors is 0 or more.")]
    [InlineData("deliveries list --state late", "--state has no 'late'; allowed: queued, sending, in-doubt, sent, unknown, dead, cancelled.")]
    [InlineData("framework show", "'coachbot framework show --help' tells what is allowed.")]
    public async Task A_mistyped_command_line_ends_with_2_and_says_what_was_meant(string arguments, string expected)
    {
        var ran = await RunAsync(arguments.Split(' '));

        ran.Code.ShouldBe(2);
        ran.Output.ShouldBeEmpty();
        ran.Errors.ShouldContain(expected);
        Directory.GetFileSystemEntries(Folder).ShouldBeEmpty();
    }
}
