using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Frameworks.Proposals;
using CoachBot.Core.Work;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Packs.Matrix;

namespace CoachBot.Tests.Packs.Matrix;

/// <summary>Reads tables as an import does.</summary>
internal static class MatrixFixture
{
    private static readonly MatrixPack Pack = new(new LinkProposals(ReadExamples.Library.Practices));

    public static MatrixOptions Plain { get; } = new(null, null, [], []);

    public static MatrixOptions WithScale(params string[] words) => Plain with { Scale = words };

    public static MatrixOptions WithRungs(params Involvement[] rungs) => Plain with { Rungs = rungs };

    public static string Yaml(string name, string text, MatrixOptions? options = null) =>
        Pack.Of(MatrixFile.Read(new WorkFile($"folder/{name}", text), options ?? Plain));

    /// <summary>The framework that the table makes, through the checks that every pack goes through.</summary>
    public static Framework Read(string name, string text, MatrixOptions? options = null)
    {
        var problems = new List<Problem>();
        var yaml = Yaml(name, text, options);
        var file = PackFile.Of("made.yaml", "", System.Text.Encoding.UTF8.GetBytes(yaml), problems);
        var document = FrameworkDocument.Of(file with { Id = file.Root!.Text("id") });
        problems.AddRange(document.Check([.. ReadExamples.Library.Practices.Practices.Select(practice => practice.Id.Value)]));
        problems.ShouldBeEmpty(yaml);
        return document.Read();
    }

    public static IReadOnlyList<string> Problems(string name, string text, MatrixOptions? options = null) =>
        [.. Should.Throw<RefusedException>(() => Yaml(name, text, options)).Problems.Select(problem => problem.ToString())];
}
