using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CoachBot.Core;
using CoachBot.Delivery;
using CoachBot.Storage;
using CoachBot.Weekly;
using Spectre.Console;

namespace CoachBot.Cli;

/// <summary><c>weekly</c>: a dry run of the hourly round. It makes, sends and changes nothing.</summary>
internal sealed class WeeklyVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var at = new Option<DateTimeOffset?>("--at") { Description = "As if it were that time, such as 2026-07-20T09:00+02:00; now, if it is left out", CustomParser = Time };
        var json = new Option<bool>("--json") { Description = "Print what is decided for each person as JSON, a line each" };
        var verb = new Command("weekly", "Dry run: who would get a weekly message in the next hour, who would not, and why; nothing is sent") { at, json };
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(
            DatabaseUse.Own, run => run.ExecuteAsync(parsed.GetValue(at), parsed.GetValue(json), cancellationToken), cancellationToken));
        return verb;
    }

    private static DateTimeOffset? Time(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            return at;
        }

        result.AddError($"'{text}' is no time. Give one such as 2026-07-20T09:00+02:00.");
        return null;
    }

    internal sealed class Run(WeeklyRound round, WeeklySettings settings, IEnumerable<IDirectChat> chats, TimeProvider clock)
    {
        public async Task<int> ExecuteAsync(DateTimeOffset? at, bool json, CancellationToken cancellationToken)
        {
            if (!chats.Any())
            {
                throw new RefusedException(new Problem("no chat platform is on, so nobody can be written to", Do: "Set up Slack first; README.md says how"));
            }

            if (!settings.IsOn)
            {
                throw new RefusedException(new Problem("weekly messages are off", "Weekly__IsOn", "false", Do: "Remove the setting, or set it to true"));
            }

            var said = new SortedDictionary<string, int>(StringComparer.Ordinal);
            await foreach (var page in round.PagesAsync(at ?? clock.GetUtcNow(), cancellationToken))
            {
                foreach (var (who, turn) in page)
                {
                    var words = WeeklyTurnText.Of(turn);
                    said[words] = said.GetValueOrDefault(words) + 1;
                    if (json)
                    {
                        Console.Out.WriteLine(JsonSerializer.Serialize(WeeklyTurnText.Json(who.Id, who.Platform, turn), Json.Line));
                    }
                }
            }

            if (!json)
            {
                Print(said);
            }

            return ExitCode.Done;
        }

        private static void Print(SortedDictionary<string, int> said)
        {
            if (said.Count == 0)
            {
                Terminal.Out.WriteLine("Nobody can be written to: no one with an account that the platform knows has turned CoachBot on, has reports, or leads on-call.");
                return;
            }

            foreach (var (words, people) in said)
            {
                Terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{people,6}  {words}"));
            }
        }
    }
}
