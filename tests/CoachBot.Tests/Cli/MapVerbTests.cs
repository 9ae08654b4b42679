using CoachBot.Cli;
using CoachBot.Diagnosis;
using CoachBot.Storage;

namespace CoachBot.Tests.Cli;

public sealed class MapVerbTests
{
    [Theory]
    [InlineData("--explain", "--json", "t.csv")]
    [InlineData("--explain", "--jsonl")]
    public void What_explains_to_people_is_no_json(params string[] arguments) =>
        Errors(arguments).ShouldBe(["--explain is for people: give files alone, without --json or --jsonl."]);

    [Fact]
    public void It_explains_files() => Errors("--explain", "t.csv").ShouldBeEmpty();

    [Fact]
    public void It_explains_nothing_without_one() => Errors("--explain").ShouldHaveSingleItem().ShouldStartWith("Nothing to map.");

    private static IEnumerable<string> Errors(params string[] arguments) => new MapVerb().Build(new NoRunner()).Parse(arguments).Errors.Select(error => error.Message);

    // A command line is judged before anything runs.
    private sealed class NoRunner : IVerbRunner
    {
        public bool HasDatabase => throw new InvalidOperationException();

        public Task<int> RunAsync<TRun>(DatabaseUse use, Func<TRun, Task<int>> run, CancellationToken cancellationToken) where TRun : class => throw new InvalidOperationException();

        public Task<int> RunOfflineAsync<TRun>(Func<TRun, Task<int>> run, CancellationToken cancellationToken) where TRun : class => throw new InvalidOperationException();

        public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken) => throw new InvalidOperationException();
    }
}
