using CoachBot.Core;
using CoachBot.Core.Evaluation;
using CoachBot.Core.Frameworks;
using CoachBot.Files;
using CoachBot.Packs;

namespace CoachBot.Cli.Bench;

/// <summary>Reads texts, labels and what is known of the documents into one set, or refuses it with every reason at once.</summary>
internal sealed class LabelledSetReader(PackLibrary packs, IEnumerable<IWorkSource> sources)
{
    private readonly DocumentItems _items = new(sources);

    public LabelledSet Read(BenchRequest request)
    {
        var problems = new List<Problem>();
        var texts = TextsFolder.Read(request.Texts, problems);
        var labels = TableFile.Rows(request.Labels, problems, (file, found) => Labels(file, texts, found)) ?? [];
        var documents = Beside(request, request.Documents, "documents.csv") is { } documentsPath
            ? TableFile.Rows(documentsPath, problems, (file, found) => DocumentRows.ById(DocumentsCsv.Read(file, found), texts, found)) : null;
        var index = Beside(request, request.Index, "index.csv") is { } indexPath
            ? TableFile.Rows(indexPath, problems, (file, found) => DocumentRows.ById(IndexCsv.Read(file, found), texts, found)) : null;
        if (index is null && request.IsSealingAsked)
        {
            problems.Add(new Problem("without an index no repository is known, so nothing can be sealed", "bench", Do: "Give it with --index, or leave --sealed and --seal-mod out"));
        }

        problems.AddRange(from row in labels
                          where documents?.GetValueOrDefault(row.Id) is { IsOffTopic: true }
                          select new Problem("the document is off-topic and has a label", $"{request.Labels}:{row.Line}", row.Id, Do: "Correct its topic, or remove the label"));
        var frameworks = Frameworks(request, labels, problems);
        if (problems.Count > 0)
        {
            throw new RefusedException(problems);
        }

        var byDocument = labels.ToLookup(row => row.Id, StringComparer.Ordinal);
        var wanted = texts.Where(text => !(IsSealed(text.Key) && request.Sealing == Sealing.Without)).ToList();
        var files = wanted.Select(text => (Id: text.Key, Read: WorkFileText.Read(text.Value))).ToList();
        problems.AddRange(files.Select(file => file.Read.Problem).OfType<Problem>());
        return problems.Count > 0
            ? throw new RefusedException(problems)
            : new([.. files.Select(file => new BenchDocument(
                    _items.Of(file.Id, file.Read.File!, index?[file.Id]),
                    IsSealed(file.Id),
                    documents?[file.Id].IsOffTopic ?? false,
                    byDocument[file.Id].ToDictionary(row => (row.Framework, row.Competency), row => row.Strength)))],
                frameworks, index is not null, documents is not null);

        bool IsSealed(string id) => index is not null && DocumentSeal.Covers(index[id].Repository, request.Modulus);
    }

    private IReadOnlyList<LabelRow> Labels(WorkFile file, IReadOnlyDictionary<string, string> texts, LineProblems problems)
    {
        var rows = LabelsCsv.Read(file, packs, problems);
        foreach (var row in rows.Where(row => !texts.ContainsKey(row.Id)))
        {
            DocumentRows.AddUnknown(row.Line, row.Id, problems);
        }

        return rows;
    }

    private static string? Beside(BenchRequest request, string? given, string name)
    {
        var beside = Path.Combine(Path.GetDirectoryName(request.Labels) ?? "", name);
        return given ?? (File.Exists(beside) ? beside : null);
    }

    private List<Framework> Frameworks(BenchRequest request, IReadOnlyList<LabelRow> labels, List<Problem> problems)
    {
        var named = packs.Frameworks.Where(framework => labels.Any(row => row.Framework == framework.Id)).ToList();
        if (labels.Count == 0 && problems.Count == 0)
        {
            problems.Add(new Problem("there is not one label", request.Labels, Do: "Add rows: there is nothing to measure by"));
        }

        var ids = named.Select(framework => framework.Id).ToList();
        problems.AddRange(request.Frameworks.Except(ids).Where(_ => ids.Count > 0).Select(id => new Problem("the labels name no such framework", "--framework", id, string.Join(", ", ids),
            Nearest.To(id, ids) is { } meant ? $"Did you mean '{meant}'?" : "Choose one of these, or leave the option out for all")));
        return request.Frameworks.Count == 0 ? named : [.. named.Where(framework => request.Frameworks.Contains(framework.Id))];
    }
}
