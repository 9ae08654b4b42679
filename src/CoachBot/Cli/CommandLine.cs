using System.CommandLine;
using System.CommandLine.Parsing;
using CoachBot.Chat;
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

        if (arguments.Any(string.IsNullOrWhiteSpace))
        {
            Console.Error.WriteLine("An argument is empty. Is a variable of the shell not set?");
            return ExitCode.Usage;
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

            Console.Error.WriteLine(HintFor(parsed));
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
                Console.Error.WriteLine(VisibleText.Straight(problem.ToString()));
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

    private static string HintFor(ParseResult parsed)
    {
        var names = parsed.CommandResult.Command.Subcommands.Select(verb => verb.Name).ToList();
        var path = string.Join(' ', PathTo(parsed.CommandResult));
        var meant = parsed.UnmatchedTokens is [var typed, ..] ? Nearest.To(typed, names) : null;
        return meant is not null ? $"Did you mean '{path} {meant}'?"
            : names.Count > 0 ? $"Allowed: {string.Join(", ", names)}. '{path} --help' tells more."
            : $"'{path} --help' tells what is allowed.";
    }

    private static IEnumerable<string> PathTo(CommandResult command) =>
        command.Parent is CommandResult parent ? PathTo(parent).Append(command.Command.Name) : ["coachbot"];
}
