using System.Text;
using CoachBot.Core;
using CoachBot.Core.Frameworks.Linting;
using CoachBot.Core.Frameworks.Proposals;
using CoachBot.Core.Practices;
using CoachBot.Files;
using CoachBot.Packs.Linting;
using CoachBot.Packs.Matrix;

namespace CoachBot.Packs;

/// <summary>Reads a framework that somebody brings: a pack document, or a table that one is made of. Whole or not at all.</summary>
internal sealed class FrameworkFile(PracticeCatalogue practices)
{
    /// <summary>The endings of files that are a framework.</summary>
    public static readonly IReadOnlyList<string> Endings = [".yaml", ".yml", ".csv", ".md"];

    private readonly string[] _practices = [.. practices.Practices.Select(practice => practice.Id.Value)];

    /// <summary>The document and what an editor would remark on in it; never an error that is left to handle.</summary>
    /// <exception cref="RefusedException">With everything that is missing or wrong, and where.</exception>
    public FrameworkReading Read(string path, MatrixOptions options)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (!Endings.Contains(ending))
        {
            throw new RefusedException(new Problem("not a file of a framework", path, ending, string.Join(", ", Endings),
                "Give a pack document (YAML), or a table with levels as columns and competencies as rows (CSV, Markdown)"));
        }

        var (file, unreadable) = WorkFileText.Read(path);
        var reading = file is null ? throw new RefusedException(unreadable!)
            : ending is ".csv" or ".md" ? Table(MatrixFile.Read(file, options))
            : Document(Path.GetFileName(path), file.Text, null);
        var errors = reading.Findings.Where(finding => finding is { Severity: LintSeverity.Error, Handled: false }).Select(finding => finding.Problem).ToList();
        return errors.Count == 0 ? reading : throw new RefusedException(errors);
    }

    // Of a table findings name its own lines; nobody has the document that is made of it, nor its lines.
    private FrameworkReading Table(Matrix.Matrix matrix)
    {
        try
        {
            return Document(matrix.File, new MatrixPack(new LinkProposals(practices)).Of(matrix), FrameworkLinter.Lint(MatrixSubject.Of(matrix)));
        }
        catch (RefusedException refused)
        {
            throw new RefusedException([.. refused.Problems.Select(problem => problem with { Where = $"the document made of {matrix.File}{PathOf(problem.Where, matrix.File)}" })]);
        }
    }

    // The part of the document, which stands behind file, line and column.
    private static string PathOf(string where, string file) =>
        where.IndexOf(' ', Math.Min(file.Length, where.Length)) is >= 0 and var at ? $", {where[(at + 1)..]}" : "";

    private FrameworkReading Document(string name, string text, IReadOnlyList<LintFinding>? findings)
    {
        var problems = new List<Problem>();
        var file = PackFile.Of(name, "", Encoding.UTF8.GetBytes(text), problems);
        var named = file with { Id = file.Root?.Text("id") ?? "" };
        problems.AddRange(FrameworkChecks.Check(named, _practices));
        return problems.Count == 0
            ? new(FrameworkDocument.Of(named), findings ?? FrameworkLinter.Lint(PackSubject.Of(named.Root!)))
            : throw new RefusedException(problems);
    }
}

/// <summary>A framework that somebody brings.</summary>
/// <param name="Document">What is kept of it.</param>
/// <param name="Findings">What an editor would remark on.</param>
internal sealed record FrameworkReading(FrameworkDocument Document, IReadOnlyList<LintFinding> Findings);
