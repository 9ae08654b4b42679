using System.Text;
using CoachBot.Core;
using CoachBot.Core.Frameworks.Proposals;
using CoachBot.Core.Practices;
using CoachBot.Files;
using CoachBot.Packs.Matrix;

namespace CoachBot.Packs;

/// <summary>Reads a framework that somebody brings: a pack document, or a matrix that one is made of. Whole or not at all.</summary>
internal sealed class FrameworkFile(PracticeCatalogue practices)
{
    /// <summary>The endings of files that are a framework.</summary>
    public static readonly IReadOnlyList<string> Endings = [".yaml", ".yml", ".csv", ".md"];

    /// <exception cref="RefusedException">With everything that is missing or wrong, and where.</exception>
    public FrameworkDocument Read(string path, MatrixOptions options)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (!Endings.Contains(ending))
        {
            throw new RefusedException(new Problem("not a file of a framework", path, ending, string.Join(", ", Endings),
                "Give a pack document (YAML), or a table with levels as columns and competencies as rows (CSV, Markdown)"));
        }

        var (file, unreadable) = WorkFileText.Read(path);
        return file is null ? throw new RefusedException(unreadable!)
            : ending is ".csv" or ".md" ? Pack(file.Path, new MatrixPack(new LinkProposals(practices)).Of(MatrixFile.Read(file, options)))
            : Pack(file.Path, file.Text);
    }

    private FrameworkDocument Pack(string path, string text)
    {
        var problems = new List<Problem>();
        var file = PackFile.Of(Path.GetFileName(path), "", Encoding.UTF8.GetBytes(text), problems);
        var named = file with { Id = file.Root?.Text("id") ?? "" };
        problems.AddRange(FrameworkChecks.Check(named, [.. practices.Practices.Select(practice => practice.Id.Value)]));
        return problems.Count == 0 ? FrameworkDocument.Of(named) : throw new RefusedException(problems);
    }
}
