using CoachBot.Tests.HouseRules;

namespace CoachBot.Tests.Deploy;

/// <summary>The script that follows the Dockerfile where there is no engine. <c>.ci/run</c> lets it build and start the image.</summary>
public sealed class RunWithoutEngineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("run-without-engine-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_script_is_readable_to_bash()
    {
        var scripts = SourceTree.Under("deploy", ".sh").Select(file => file.Path).Append("deploy/run-without-engine").ToList();

        scripts.Count.ShouldBeGreaterThan(1);
        var checks = string.Join(" && ", scripts.Select(path => $"bash -n {path}"));
        var outcome = await Bash.RunAsync(checks, RepositoryRoot.Path, TestContext.Current.CancellationToken);
        outcome.ExitCode.ShouldBe(0, outcome.Output);
    }

    [Fact]
    public async Task Knows_every_instruction_of_the_Dockerfile()
    {
        var outcome = await Bash.RunAsync("deploy/run-without-engine --plan", RepositoryRoot.Path, TestContext.Current.CancellationToken);

        outcome.ExitCode.ShouldBe(0, outcome.Output);
        outcome.Lines.ShouldContain($"account: {ImageFile.Ours.Last("USER")}");
        outcome.Lines.ShouldContain("start: /app/coachbot serve");
        outcome.Lines.ShouldContain("health: /app/coachbot health");
        outcome.Lines.ShouldContain("stop: SIGTERM");
    }

    [Theory]
    [InlineData("ONBUILD RUN true", "the instruction ONBUILD is unknown here")]
    [InlineData("RUN touch /etc/x", "an absolute path is another place here")]
    [InlineData("COPY --chown=1:1 src src", "cannot follow COPY")]
    [InlineData("COPY --from=nowhere /a /b", "there is no stage nowhere")]
    [InlineData("USER root", "USER is two numbers")]
    [InlineData("CMD coachbot serve", "only the form")]
    [InlineData("ENV A=$B", "cannot follow ENV")]
    [InlineData("FROM scratch", "nothing here stands in for scratch")]
    public async Task Refuses_what_it_does_not_know_and_says_where(string instruction, string why)
    {
        var outcome = await PlanAsync($"{OwnText()}{instruction}\n");

        outcome.ExitCode.ShouldBe(1, outcome.Output);
        outcome.Output.ShouldContain($"Dockerfile line {OwnText().Count(letter => letter == '\n') + 1}: {why}");
    }

    private static string OwnText() => SourceTree.Find("deploy/Dockerfile").ShouldNotBeNull().Text;

    private async Task<Bash.Outcome> PlanAsync(string text)
    {
        var copy = await Bash.RunAsync($"cp -R deploy '{_folder.FullName}'", RepositoryRoot.Path, TestContext.Current.CancellationToken);
        copy.ExitCode.ShouldBe(0, copy.Output);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "deploy", "Dockerfile"), text, TestContext.Current.CancellationToken);
        return await Bash.RunAsync("deploy/run-without-engine --plan", _folder.FullName, TestContext.Current.CancellationToken);
    }
}
