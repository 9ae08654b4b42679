using System.CommandLine;
using CoachBot.Core;
using Npgsql;

namespace CoachBot.Cli;

/// <summary>Parses the arguments, runs the verb, and turns refusals into sentences and exit codes.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments, IEnumerable<ICliVerb> verbs, IVerbRunner runner, CancellationToken cancellationToken)
    {
        var root = new RootCommand("CoachBot turns finished operational work into cited evidence for growth. Without a verb it serves.");
        foreach (var verb in verbs.Select(verb => verb.Build(runner)).OrderBy(verb => verb.Name, StringComparer.Ordinal))
        {
            root.Subcommands.Add(verb);
        }

        // "@CoachBot ..." is a message, not the name of a file with arguments.
        var parsed = root.Parse(arguments.Length == 0 ? ["serve"] : arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            // The parser adds "Required command was not provided" to every mistyped verb.
            var isMistyped = parsed.UnmatchedTokens.Count > 0;
            foreach (var error in parsed.Errors.Where(error => !isMistyped || error.Message.Contains(parsed.UnmatchedTokens[0], StringComparison.Ordinal)))
            {
                Console.Error.WriteLine(error.Message);
            }

            Console.Error.WriteLine(HintFor(root, parsed, arguments));
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellationToken);
        }
        catch (RefusedException refused)
        {
            foreach (var problem in refused.Problems)
            {
                Console.Error.WriteLine(problem);
            }

            return ExitCode.Refused;
        }
        catch (NpgsqlException failed)
        {
            Console.Error.WriteLine(new Problem("the database failed", Found: failed.Message, Do: "Check the server and try again; nothing was half-applied"));
            return ExitCode.Refused;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Console.Error.WriteLine("Stopped.");
            return ExitCode.Refused;
        }
    }

    private static string HintFor(RootCommand root, ParseResult parsed, string[] arguments)
    {
        var command = parsed.CommandResult.Command;
        var path = command == root ? "coachbot" : $"coachbot {command.Name}";
        var names = command.Subcommands.Select(verb => verb.Name).ToList();
        var typed = parsed.UnmatchedTokens.FirstOrDefault(arguments[^1]);
        return names.Count == 0 ? $"'{path} --help' tells what is allowed."
            : Nearest.To(typed, names) is { } meant ? $"Did you mean '{path} {meant}'?"
            : $"Allowed: {string.Join(", ", names)}. '{path} --help' tells more.";
    }
}
