using System.CommandLine;
using System.Text;
using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Cli;

/// <summary><c>export &lt;person&gt;</c>: everything on record about somebody, for whoever answers for privacy.</summary>
internal sealed class ExportVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var person = new Argument<string>("person") { Description = "Id or e-mail address of the person" };
        var reason = new Option<string?>("--reason") { Description = "Why you take it; required outside the demo, and shown to the person" };
        var save = new Option<string?>("--out") { Description = "Save it as a file that only you can read; without it, it is printed" };
        var verb = new Command("export", "Everything that is on record about a person, as JSON; they are told") { person, reason, save };
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(
            DatabaseUse.Ask, run => run.ExecuteAsync(parsed.GetValue(person)!, parsed.GetValue(reason), parsed.GetValue(save), cancellationToken), cancellationToken));
        return verb;
    }

    internal sealed class Run(Database database, PeopleStore people, Access access, PersonExport export, TimeProvider clock)
    {
        public async Task<int> ExecuteAsync(string asked, string? reason, string? save, CancellationToken cancellationToken)
        {
            AttachmentFile.DemandFree(save);
            var subject = await NamedPerson.FindAsync(people, asked, "export", cancellationToken);
            var decision = await access.AskAsync(
                new Reader.Operator(subject, reason, database.Kind == DatabaseKind.Demo), subject, DataView.Whole, "exported everything that is on record about you", cancellationToken);
            var document = await export.OfAsync(decision.Grant ?? throw new RefusedException(decision.Refusal!), clock.GetUtcNow(), cancellationToken);
            if (save is null)
            {
                Console.Out.Write(document);
                return ExitCode.Done;
            }

            var bytes = Encoding.UTF8.GetBytes(document);
            NewFile.WritePrivate(save, "--out", stream => stream.Write(bytes));
            await Console.Error.WriteLineAsync($"Saved as {save} ({bytes.Length} bytes).");
            return ExitCode.Done;
        }
    }
}
