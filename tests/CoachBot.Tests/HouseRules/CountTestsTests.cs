namespace CoachBot.Tests.HouseRules;

public sealed class CountTestsTests : IDisposable
{
    private const string A = "Passed!  - Failed:     0, Passed:    12, Skipped:     0, Total:    12, Duration: 1 s - A.Tests.dll (net10.0)\n";
    private const string B = "Passed!  - Failed:     0, Passed:     3, Skipped:     1, Total:     4, Duration: 47 ms - B.Tests.dll (net10.0)\n";
    private const string BFailing = "Failed!  - Failed:     2, Passed:     1, Skipped:     0, Total:     3, Duration: 1 m 2 s - B.Tests.dll (net10.0)\n";
    private const string BNone = "No test is available in /x/B.Tests.dll. Make sure that test discoverer & executors are registered.\n";
    private const string BSkipped = "Skipped! - Failed:     0, Passed:     0, Skipped:     3, Total:     3, Duration: 1 s - B.Tests.dll (net10.0)\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("count-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Adds_up_all_assemblies()
    {
        var outcome = await CountAsync("Test run for x\n" + A + "noise\n" + B);

        outcome.ExitCode.ShouldBe(0);
        outcome.Lines.ShouldContain("A.Tests: 12 passed, 0 failed, 0 skipped");
        outcome.Lines.ShouldContain("B.Tests: 3 passed, 0 failed, 1 skipped");
        outcome.LastLine.ShouldBe("15 passed, 0 failed, 1 skipped");
    }

    [Fact]
    public async Task Fails_with_a_failing_test()
    {
        var outcome = await CountAsync(A + BFailing);

        outcome.ExitCode.ShouldBe(1);
        outcome.LastLine.ShouldBe("13 passed, 2 failed, 0 skipped");
    }

    [Theory]
    [InlineData(A + BNone, "B.Tests ran no test")]
    [InlineData(A, "B.Tests ran no test")]
    [InlineData("", "A.Tests ran no test")]
    [InlineData(A + BSkipped, "B.Tests ran no test")]
    [InlineData(A + "Passed!  - Failed: none, Passed: 3 - B.Tests.dll\n", "cannot read the line: Passed!")]
    [InlineData(A + "Passed!  - Failed:     0, Passed:     3, Skipped:     1, Total:     9, Duration: 1 s - B.Tests.dll (net10.0)\n", "does not add up")]
    [InlineData(A + A + B, "A.Tests is reported twice")]
    [InlineData(A + B + "Test Run Aborted.\n", "the run was aborted")]
    [InlineData(A + B + "Passed!  - Failed:     0, Passed:     3, Skipped:     0, Total:     3, Duration: 1 s - C.Tests.dll (net10.0)\n", "C.Tests ran, but is not expected")]
    public async Task Fails_when_the_output_does_not_prove_the_run(string output, string problem)
    {
        var outcome = await CountAsync(output);

        outcome.ExitCode.ShouldBe(1);
        outcome.Output.ShouldContain(problem);
        outcome.LastLine.ShouldMatch("^[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$");
    }

    [Fact]
    public async Task Says_why_a_test_was_skipped()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "b.trx"), """
            <UnitTestResult executionId="1" testName="B.Needs(text: &quot;a &amp; b&quot;)" outcome="NotExecuted">
              <Output>
                <ErrorInfo>
                  <Message>needs a browser &amp; a screen</Message>
            """, TestContext.Current.CancellationToken);

        var outcome = await CountAsync("  Skipped B.Needs(text: \"a & b\") [1 ms]\n" + A + B, "-- b.trx");
        var unexplained = await CountAsync("  Skipped B.Other [1 ms]\n" + A + B, "-- b.trx");

        outcome.Lines.ShouldContain("  B.Needs(text: \"a & b\"): needs a browser & a screen");
        unexplained.Lines.ShouldContain("  B.Other: no reason given");
    }

    [Fact]
    public async Task Refuses_to_run_without_assemblies()
    {
        var outcome = await Bash.RunAsync($"'{Script}' output", _folder.FullName, TestContext.Current.CancellationToken);

        outcome.ExitCode.ShouldBe(2);
        outcome.Output.ShouldContain("usage:");
    }

    private static string Script => Path.Combine(RepositoryRoot.Path, ".ci", "count-tests");

    private async Task<Bash.Outcome> CountAsync(string output, string results = "--")
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "output"), output, cancellationToken);
        return await Bash.RunAsync($"'{Script}' output A.Tests B.Tests {results}", _folder.FullName, cancellationToken);
    }
}
