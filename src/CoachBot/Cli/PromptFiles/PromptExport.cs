using System.Text.Json;
using CoachBot.Cli.Bench;
using CoachBot.Core;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Files;
using CoachBot.Pipeline.Findings;
using CoachBot.Prompts;
using Spectre.Console;

namespace CoachBot.Cli.PromptFiles;

/// <summary>What <c>prompts export</c> was asked for.</summary>
/// <param name="Texts">The folder of <c>&lt;id&gt;.md</c> files.</param>
/// <param name="Index">The index file; null for none.</param>
/// <param name="Documents">The documents file; null for every text.</param>
/// <param name="To">The folder for the prompts.</param>
internal sealed record PromptExportRequest(string Texts, string? Index, string? Documents, string To);

/// <summary>Writes the prompt of each document to a file. Asks nobody.</summary>
internal sealed class PromptExport(PracticeDetector detector, IEnumerable<IWorkSource> sources)
{
    private readonly ContributionReader _contributions = new(detector.Catalogue);
    private readonly FindPractices _question = new(detector.Catalogue);
    private readonly DocumentItems _items = new(sources);
    private readonly PromptSheets _sheets = new(PromptTemplates.Shipped);

    public async Task<int> WriteAsync(PromptExportRequest request, bool json, CancellationToken cancellationToken)
    {
        var documents = Documents(request);
        var folder = Folder(request.To);
        var (written, unchanged, tokens) = (0, 0, 0L);
        var restricted = new List<string>();
        await TerminalProgress.ShowAsync(
            "Writing prompts",
            (progress, token) =>
            {
                progress.Expect(documents.Count);
                foreach (var item in documents)
                {
                    token.ThrowIfCancellationRequested();
                    if (_question.Of(item, _contributions.Read(item, detector.Read(item), []), [], TimeSpan.Zero) is not { } question)
                    {
                        restricted.Add(item.Key.ExternalId);
                    }
                    else
                    {
                        var sheet = _sheets.Of(question);
                        tokens += TokenEstimate.Of(sheet.Instructions) + TokenEstimate.Of(sheet.Message);
                        _ = PromptFile.Write(folder, item.Key.ExternalId, sheet) ? written++ : unchanged++;
                    }

                    progress.Advance();
                }

                return Task.FromResult(true);
            },
            cancellationToken);
        Print(json, new { Written = written, Unchanged = unchanged, Tokens = tokens, Restricted = restricted }, written, unchanged, tokens, restricted);
        return ExitCode.Done;
    }

    private static void Print(bool json, object page, int written, int unchanged, long tokens, List<string> restricted)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(page, Json.Page));
            return;
        }

        foreach (var id in restricted)
        {
            Terminal.Out.WriteLine($"{id}: restricted, or about security; left out.");
        }

        Terminal.Out.WriteLine($"{Counted.Of(written, "prompt", "prompts")} written{(unchanged == 0 ? "" : $", {unchanged} there already")}: about {tokens} tokens together. Put each answer beside its prompt, as <id>.answer.json.");
    }

    private List<WorkItem> Documents(PromptExportRequest request)
    {
        var problems = new List<Problem>();
        var texts = TextsFolder.Read(request.Texts, problems);
        var index = (request.Index is null ? null : TableFile.Rows(request.Index, problems, IndexCsv.Read))?.DistinctBy(row => row.Id).ToDictionary(row => row.Id, StringComparer.Ordinal);
        var chosen = (request.Documents is null ? null : TableFile.Rows(request.Documents, problems, DocumentsCsv.Read))?.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var files = texts.Where(text => chosen?.Contains(text.Key) ?? true).Select(text => (Id: text.Key, Read: WorkFileText.Read(text.Value))).ToList();
        problems.AddRange(files.Select(file => file.Read.Problem).OfType<Problem>());
        return problems.Count > 0 ? throw new RefusedException(problems) : files.ConvertAll(file => _items.Of(file.Id, file.Read.File!, index?.GetValueOrDefault(file.Id)));
    }

    private static string Folder(string path)
    {
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RefusedException(new Problem("the folder cannot be made", path, ex.Message.TrimEnd('.'), Do: "Choose another with --out"));
        }
    }
}
