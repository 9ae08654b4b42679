using System.CommandLine;
using CoachBot.Diagnosis;
using CoachBot.Storage;

namespace CoachBot.Cli;

/// <summary>A verb of the command line. Every non-abstract implementation is used; it has no constructor arguments.</summary>
internal interface ICliVerb
{
    /// <summary>The verb with its arguments, options and action.</summary>
    Command Build(IVerbRunner runner);
}

/// <summary>Opens what a verb needs, makes the class that does the work, and closes everything after it.</summary>
internal interface IVerbRunner
{
    /// <summary>With a database.</summary>
    Task<int> RunAsync<TRun>(DatabaseUse use, Func<TRun, Task<int>> run, CancellationToken cancellationToken) where TRun : class;

    /// <summary>With the packs alone.</summary>
    Task<int> RunOfflineAsync<TRun>(Func<TRun, Task<int>> run, CancellationToken cancellationToken) where TRun : class;

    /// <summary>Whether a database is configured, or a private one was made by an earlier run.</summary>
    bool HasDatabase { get; }

    /// <summary>Opens everything, one part after the other, and says how each is; what is broken is told, never thrown.</summary>
    Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken);
}

/// <summary>The exit codes that operators rely on.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Usage = 2;
}
