using System.CommandLine;
using CoachBot.Chat;
using CoachBot.Core.People;
using CoachBot.Demo;
using CoachBot.Storage;
using Spectre.Console;

namespace CoachBot.Cli;

/// <summary><c>demo</c>: twelve invented people and nine months of their work, to try everything on.</summary>
internal sealed class DemoVerb : ICliVerb
{
    private const string Shown = "priya";

    private static readonly string[] Messages = ["/mylevel", "/mylevel why", "/growth", "/evidence"];

    public Command Build(IVerbRunner runner)
    {
        var once = new Option<bool>("--once") { Description = "Show the replies and exit" };
        var verb = new Command("demo", "Try CoachBot on invented people in a database of their own") { once };
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(
            DatabaseUse.Demo, run => run.ExecuteAsync(parsed.GetValue(once), cancellationToken), cancellationToken));
        return verb;
    }

    internal sealed class Run(Database database, DemoData data, PeopleStore people, ChatDispatcher dispatcher, IServing serving)
    {
        public async Task<int> ExecuteAsync(bool once, CancellationToken cancellationToken)
        {
            var loaded = await TerminalProgress.ShowAsync("Reading the demo's work", data.LoadAsync, cancellationToken);
            Terminal.Out.WriteLine($"CoachBot demo: {loaded.People} invented people in two teams, {loaded.Items} pieces of work over nine months.");
            var actor = await people.FindAsync(Shown, cancellationToken) ?? throw new InvalidOperationException($"The demo has no {Shown}.");
            foreach (var message in Messages)
            {
                Terminal.Out.WriteLine();
                Terminal.Out.MarkupLineInterpolated($"[bold]{actor.Name.Split(' ')[0]} types {message}[/]");
                Terminal.Out.WriteLine();
                ReplyRenderer.Write(Terminal.Out, await dispatcher.AnswerAsync(message, actor, new Reader.Operator(actor, null, IsDemo: true), cancellationToken));
            }

            Terminal.Out.WriteLine();
            foreach (var line in DemoHints.Lines(once))
            {
                Terminal.Out.WriteLine(line);
            }

            if (!once)
            {
                await using var presence = await DemoPresence.AnnounceAsync(database, cancellationToken);
                await serving.RunAsync(served => Console.Out.WriteLine($"Serving {served.Addresses}/healthz/ready until you press Ctrl+C."), cancellationToken);
            }

            return ExitCode.Done;
        }
    }
}
