using CoachBot.Core;
using CoachBot.Core.Frameworks.Linting;
using CoachBot.Files;
using CoachBot.Packs.Matrix;
using CoachBot.Packs.Schema;

namespace CoachBot.Packs.Linting;

/// <summary>One document to be linted.</summary>
/// <param name="File">As its places name it.</param>
/// <param name="Subject">Null when it could not be read at all.</param>
/// <param name="Problems">Why it is refused; empty when it is not.</param>
internal sealed record LintReading(string File, LintSubject? Subject, IReadOnlyList<Problem> Problems)
{
    /// <summary>The pack of a framework that is loaded.</summary>
    public static LintReading Loaded(PackFolder folder, string id)
    {
        var problems = new List<Problem>();
        return Of(PackFile.Read(folder.Path, $"frameworks/{id}/framework.yaml", id, problems), problems);
    }

    /// <summary>A pack that may become one: wherever it lies, all rules of packs hold but the one about its place.</summary>
    public static LintReading Pack(string path, IReadOnlyCollection<string> practices)
    {
        var problems = new List<Problem>();
        var read = PackFile.Read("", path, "", problems);
        var file = read with { Id = read.Root?.Text("id") ?? "" };
        problems.AddRange(FrameworkChecks.Check(file, practices));
        return Of(file, problems);
    }

    /// <summary>The text of a framework's source.</summary>
    public static LintReading Source(string path, string text) => new(path, SourceSubject.Of(path, text), []);

    /// <summary>A table of levels and competencies.</summary>
    public static LintReading Table(WorkFile file, MatrixOptions options)
    {
        try
        {
            return new(Path.GetFileName(file.Path), MatrixSubject.Of(MatrixFile.Read(file, options)), []);
        }
        catch (RefusedException refused)
        {
            return new(Path.GetFileName(file.Path), null, refused.Problems);
        }
    }

    /// <summary>A framework that was imported.</summary>
    public static LintReading Imported(FrameworkDocument document) => new($"{document.Framework}.yaml", PackSubject.Of(document.Root()), []);

    /// <summary>What to remark on. A refusal has already said what can never be reached.</summary>
    public IReadOnlyList<LintFinding> Lint() =>
        Subject is null || Problems.Any(problem => problem.What == ListRules.TooMany) ? []
        : Problems.Count == 0 ? FrameworkLinter.Lint(Subject)
        : [.. FrameworkLinter.Lint(Subject).Where(finding => finding.Rule != "unreachable-expectation")];

    private static LintReading Of(PackFile file, List<Problem> problems) =>
        new(file.Name, file.Root is null ? null : PackSubject.Of(file.Root), problems);
}
