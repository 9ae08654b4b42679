namespace CoachBot.Benchmarks.Soaks;

/// <summary>A long run that looks for what short tests cannot. Every non-abstract implementation is offered.</summary>
internal interface ISoak
{
    /// <summary>Kebab-case, unique: <c>soak ingest-kill</c>.</summary>
    string Name { get; }

    /// <summary>One line: what holds if it passes, and its options with their defaults.</summary>
    string Summary { get; }

    /// <summary>Runs it, and prints what it did with the seed that makes it again; 0 when all held, 1 when not, 2 for arguments it does not know.</summary>
    Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken token);
}
