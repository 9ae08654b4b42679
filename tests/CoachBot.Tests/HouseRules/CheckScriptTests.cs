namespace CoachBot.Tests.HouseRules;

/// <summary>Runs <c>.ci/run</c> with a stand-in for <c>dotnet</c> that notes how it is called.</summary>
public sealed class CheckScriptTests : IDisposable
{
    private const string Passing = """
        Passed!  - Failed:     0, Passed:     5, Skipped:     0, Total:     5, Duration: 1 s - CoachBot.Core.Tests.dll (net10.0)
        Passed!  - Failed:     0, Passed:     6, Skipped:     0, Total:     6, Duration: 1 s - CoachBot.Tests.dll (net10.0)
        Passed!  - Failed:     0, Passed:     7, Skipped:     0, Total:     7, Duration: 1 s - CoachBot.IntegrationTests.dll (net10.0)
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("check-script-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Restores_builds_formats_tests_and_deploys_in_this_order()
    {
        var outcome = await RunAsync(Passing, testCode: 0);

        outcome.ExitCode.ShouldBe(0, outcome.Output);
        outcome.LastLine.ShouldBe("18 passed, 0 failed, 0 skipped");
        (await File.ReadAllLinesAsync(Path.Combine(_folder.FullName, "calls"), TestContext.Current.CancellationToken)).ShouldBe(
            ["restore --locked-mode", "build --no-restore", "format --verify-no-changes --no-restore", "test", "deploy --check"]);
    }

    [Fact]
    public async Task Fails_with_what_would_be_deployed_even_when_every_test_passed()
    {
        var outcome = await RunAsync(Passing, testCode: 0, failing: "deploy");

        outcome.ExitCode.ShouldBe(1);
        outcome.Output.ShouldContain("deploy/run-without-engine --check ended with exit code 1.");
        outcome.LastLine.ShouldBe("18 passed, 0 failed, 0 skipped");
    }

    [Fact]
    public async Task Shows_the_output_of_the_tests() => (await RunAsync("seen by all\n" + Passing, testCode: 0)).Lines.ShouldContain("seen by all");

    [Fact]
    public async Task Fails_with_the_test_command_even_when_every_line_passed()
    {
        var outcome = await RunAsync(Passing, testCode: 134);

        outcome.ExitCode.ShouldBe(1);
        outcome.Output.ShouldContain("exit code 134");
        outcome.LastLine.ShouldBe("18 passed, 0 failed, 0 skipped");
    }

    [Fact]
    public async Task Fails_when_the_tests_say_nothing() => (await RunAsync("", testCode: 0)).ExitCode.ShouldBe(1);

    [Fact]
    public async Task Fails_when_its_reader_goes_away() =>
        (await RunAsync(Passing, testCode: 1, command: ".ci/run | head -n 1; exit ${PIPESTATUS[0]}")).ExitCode.ShouldNotBe(0);

    [Theory]
    [InlineData("restore")]
    [InlineData("build")]
    [InlineData("format")]
    public async Task Stops_at_the_first_step_that_fails(string verb)
    {
        var outcome = await RunAsync(Passing, testCode: 0, failing: verb);

        outcome.ExitCode.ShouldNotBe(0);
        var calls = await File.ReadAllLinesAsync(Path.Combine(_folder.FullName, "calls"), TestContext.Current.CancellationToken);
        calls[^1].ShouldStartWith(verb);
    }

    private async Task<Bash.Outcome> RunAsync(string testOutput, int testCode, string failing = "none", string command = ".ci/run")
    {
        var (check, programs, deploy) = (_folder.CreateSubdirectory(".ci"), _folder.CreateSubdirectory("programs"), _folder.CreateSubdirectory("deploy"));
        _folder.CreateSubdirectory("tests");
        foreach (var script in new[] { "run", "count-tests" })
        {
            File.Copy(Path.Combine(RepositoryRoot.Path, ".ci", script), Path.Combine(check.FullName, script));
        }

        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "said"), testOutput + "\n", TestContext.Current.CancellationToken);
        Program(programs, "uname", "echo Linux");
        Program(programs, "initdb", "exit 0");
        Program(programs, "postgres", "exit 0");
        Program(programs, "dotnet", $"""
            echo "$*" >>calls
            [ "$1" = {failing} ] && exit 1
            [ "$1" = test ] || exit 0
            cat said
            exit {testCode}
            """);
        Program(deploy, "run-without-engine", $"""
            echo "deploy $*" >>calls
            [ deploy != {failing} ]
            """);
        return await Bash.RunAsync($"chmod +x programs/* deploy/*; PATH='{programs.FullName}':$PATH; {command}", _folder.FullName, TestContext.Current.CancellationToken);
    }

    private static void Program(DirectoryInfo folder, string name, string script) =>
        File.WriteAllText(Path.Combine(folder.FullName, name), $"#!/bin/sh\n{script}\n");
}
