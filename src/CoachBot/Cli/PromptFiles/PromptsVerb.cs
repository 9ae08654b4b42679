using System.CommandLine;
using CoachBot.Storage;

namespace CoachBot.Cli.PromptFiles;

/// <summary><c>prompts</c>: what a model is asked, as files; and how older work gets read.</summary>
internal sealed class PromptsVerb : ICliVerb
{
    public Command Build(IVerbRunner runner) => new("prompts", "What a language model is asked: as files, for older work, and what that costs")
    {
        Export(runner),
        Backfill(runner),
    };

    private static Command Export(IVerbRunner runner)
    {
        var texts = new Option<string>("--texts") { Description = "The folder of the texts, <id>.md", Required = true };
        var index = new Option<string?>("--index") { Description = "CSV with id,kind (postmortem or ticket),source (owner/name…), as for bench" };
        var documents = new Option<string?>("--documents") { Description = "CSV with id,topic, as for bench: only these documents" };
        var to = new Option<string>("--out") { Description = "The folder for the prompts, <id>.prompt.json; made if it is not there", Required = true };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON" };
        var verb = new Command("export", "Write each exact prompt to a file, for any model to answer; bench --engine model measures the answers") { texts, index, documents, to, json };
        verb.SetAction((parsed, cancellationToken) => runner.RunOfflineAsync<PromptExport>(
            run => run.WriteAsync(new(parsed.GetValue(texts)!, parsed.GetValue(index), parsed.GetValue(documents), parsed.GetValue(to)!), parsed.GetValue(json), cancellationToken), cancellationToken));
        return verb;
    }

    private static Command Backfill(IVerbRunner runner)
    {
        var yes = new Option<bool>("--yes") { Description = "Do it; without, only the estimate is printed" };
        var limit = new Option<int?>("--limit") { Description = "At most so many items, the newest" };
        var json = new Option<bool>("--json") { Description = "Print the estimate as JSON" };
        var verb = new Command("backfill", "Have a model read work that is older than its setting, after saying what that costs") { yes, limit, json };
        verb.Validators.Add(parsed =>
        {
            if (parsed.GetResult(limit) is { Tokens: [var token] } && int.TryParse(token.Value, out var typed) && typed < 1)
            {
                parsed.AddError("--limit is 1 or more.");
            }
        });
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync<Backfill>(
            DatabaseUse.Own, run => run.ExecuteAsync(parsed.GetValue(limit), parsed.GetValue(yes), parsed.GetValue(json), cancellationToken), cancellationToken));
        return verb;
    }
}
