using System.CommandLine;
using System.Text.Json;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Storage;
using CoachBot.Weekly;

namespace CoachBot.Cli;

/// <summary><c>digest --as &lt;manager&gt;</c>: what a manager's digest of a week says. Nothing is sent.</summary>
internal sealed class DigestVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var person = new Option<string>("--as") { Description = "Id or e-mail address of the manager", Required = true };
        var week = new Option<string?>("--week") { Description = "The week, such as 2026-W30; without it, the current one so far" };
        var reason = new Option<string?>("--reason") { Description = "Why you look; required outside the demo, and shown to everybody it speaks of" };
        var json = new Option<bool>("--json") { Description = "Print its blocks as JSON" };
        var verb = new Command("digest", "Preview a manager's digest of a week; nothing is sent") { person, week, reason, json };
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(
            DatabaseUse.Ask,
            run => run.ExecuteAsync(parsed.GetValue(person)!, parsed.GetValue(week), parsed.GetValue(reason), parsed.GetValue(json), cancellationToken),
            cancellationToken));
        return verb;
    }

    internal sealed class Run(Database database, PeopleStore people, DigestReader digests, TimeProvider clock)
    {
        public async Task<int> ExecuteAsync(string asked, string? typed, string? reason, bool isJson, CancellationToken cancellationToken)
        {
            var manager = await NamedPerson.FindAsync(people, asked, "--as", cancellationToken);
            var now = clock.GetUtcNow();
            var week = WeekOf(typed, DigestWeek.At(manager, now));
            var read = await digests.OneAsync(new Reader.Operator(manager, reason, database.Kind == DatabaseKind.Demo), week, now, cancellationToken)
                ?? throw new RefusedException(new Problem("nobody reports to them, and a digest is about a manager's reports", "--as", asked, "", "Name somebody who is a manager in the people file"));
            var reply = new ChatReply(await digests.WordedAsync(read.Digest ?? throw new RefusedException(read.Refusal!), cancellationToken));
            await digests.LookedAsync(read, week, now, cancellationToken);
            if (isJson)
            {
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(ReplyJson.Of(reply), Json.Page));
                return ExitCode.Done;
            }

            await Console.Error.WriteLineAsync("(a preview: nothing is sent; those it speaks of see that it was looked at)");
            ReplyRenderer.Write(Terminal.Out, reply);
            return ExitCode.Done;
        }

        /// <exception cref="RefusedException">It is no week, or one that has not begun.</exception>
        private static IsoWeek WeekOf(string? typed, IsoWeek current)
        {
            if (typed is null)
            {
                return current;
            }

            var allowed = $"a week such as {current}, which is the current one, or an earlier one";
            return !IsoWeek.TryParse(typed, out var week) ? throw new RefusedException(new Problem("this is no week", "--week", typed, allowed, $"Write the year, -W and two digits: {current}"))
                : week.Index > current.Index ? throw new RefusedException(new Problem("this week has not begun", "--week", typed, allowed, "Leave --week away for the current one"))
                : week;
        }
    }
}
