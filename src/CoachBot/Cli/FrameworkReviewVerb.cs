using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Storage;
using Spectre.Console;

namespace CoachBot.Cli;

/// <summary><c>framework review &lt;id&gt;</c>: shows which practices feed an imported framework, and takes an admin's word for it.</summary>
internal static class FrameworkReviewVerb
{
    private const string All = "all";

    public static Command Build(IVerbRunner runner)
    {
        var id = new Argument<string>("id") { Description = "Id of an imported framework" };
        var accept = new Option<string[]>("--accept") { Description = "A competency whose proposed links are right, or 'all'; may be repeated" };
        var reject = new Option<string[]>("--reject") { Description = "A link to take away, as competency/practice; may be repeated" };
        var link = new Option<string[]>("--link") { Description = "A link to add or to weigh anew, as competency/practice=weight, in hundredths; may be repeated" };
        var json = new Option<bool>("--json") { Description = "Print the links as JSON" };
        var review = new Command("review", "Show the links of an imported framework that were proposed, and decide about them; all decisions at once, or none") { id, accept, reject, link, json };
        review.Validators.Add(parsed =>
        {
            foreach (var wrong in (parsed.GetValue(reject) ?? []).Where(text => Pair(text) is null))
            {
                parsed.AddError($"--reject '{wrong}' is no competency/practice.");
            }

            foreach (var wrong in (parsed.GetValue(link) ?? []).Where(text => Weighed(text) is null))
            {
                parsed.AddError($"--link '{wrong}' is no competency/practice=weight.");
            }
        });
        review.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(
            DatabaseUse.Own,
            run => run.ExecuteAsync(
                parsed.GetValue(id)!, parsed.GetValue(accept) ?? [], [.. (parsed.GetValue(reject) ?? []).Select(text => Pair(text)!.Value)],
                [.. (parsed.GetValue(link) ?? []).Select(text => Weighed(text)!.Value)], parsed.GetValue(json), cancellationToken),
            cancellationToken));
        return review;
    }

    private static (string Competency, string Practice)? Pair(string text) =>
        text.Split('/') is [{ Length: > 0 } competency, { Length: > 0 } practice] ? (competency, practice) : null;

    private static (string Competency, string Practice, int Weight)? Weighed(string text) =>
        text.Split('=') is [var pair, var weight] && Pair(pair) is var (competency, practice) && int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (competency, practice, number)
            : null;

    internal sealed class Run(FrameworkImport import, FrameworkStore store, PackLibrary shipped)
    {
        public async Task<int> ExecuteAsync(
            string id, string[] accepted, IReadOnlyList<(string, string)> rejected, IReadOnlyList<(string Competency, string Practice, int Weight)> weighed, bool json, CancellationToken cancellationToken)
        {
            var framework = await import.OwnAsync(id, cancellationToken);
            if (accepted.Length + rejected.Count + weighed.Count > 0)
            {
                var review = new LinkReview(
                    accepted.Contains(All) ? [.. framework.Rated.Select(competency => competency.Id.Value)] : accepted, rejected,
                    weighed.GroupBy(link => (link.Competency, link.Practice)).ToDictionary(group => group.Key, group => group.Last().Weight));
                var document = await store.FindAsync(framework.Hash, cancellationToken);
                framework = (await import.ReviewAsync(review.ApplyTo(document!, shipped.Practices), framework.Hash, cancellationToken)).Framework;
            }

            Show(framework, json);
            return ExitCode.Done;
        }

        private void Show(Framework framework, bool json)
        {
            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(framework.Rated.Select(competency => new
                {
                    Competency = competency.Id.Value,
                    Links = competency.Practices.Select(link => new { Practice = link.Practice.Value, link.Weight, Proposed = link.IsProposed }),
                }), Json.Page));
                return;
            }

            foreach (var competency in framework.Rated)
            {
                Terminal.Out.WriteLine($"{competency.Title} ({competency.Id})");
                foreach (var link in competency.Practices)
                {
                    Terminal.Out.WriteLine($"  {link.Weight,3}  {(link.IsProposed ? "proposed" : "reviewed")}  {link.Practice}: {SummaryOf(link.Practice)}");
                }

                if (competency.Practices.Count == 0)
                {
                    Terminal.Out.WriteLine("  no practice feeds it, so no work can show it");
                }
            }

            var open = framework.WithProposedLinks.Count();
            Terminal.Out.WriteLine(open == 0
                ? "Every link is reviewed."
                : $"{open} competencies have proposed links. Say what is right: --accept <competency|all> --reject <competency>/<practice> --link <competency>/<practice>=<weight>");
        }

        private string SummaryOf(PracticeId practice) => shipped.Practices.Find(practice)?.Summary ?? "";
    }
}
