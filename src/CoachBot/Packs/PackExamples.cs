using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Packs.Schema;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs;

/// <summary>
/// Reads the examples that lie beside the packs. Apart from <see cref="PackLibrary"/>, because a host starts without
/// them. Throws <see cref="RefusedException"/> with every problem of every examples file: an id that does not exist
/// would make a <c>never</c> hold for ever.
/// </summary>
internal static class PackExamples
{
    private static readonly PracticeUse[] Uses = Enum.GetValues<PracticeUse>();

    public static IReadOnlyList<PracticeExample> OfPractices(PackFolder folder, PackLibrary library)
    {
        var problems = new List<Problem>();
        var known = library.Practices.Practices.Select(practice => practice.Id.Value).ToList();
        var examples = Read(folder, folder.PracticeExamples, ShippedSchemas.PracticeExamples, problems)
            .SelectMany(file => file.Root?.Items ?? []).ToList();
        foreach (var example in examples)
        {
            var expected = Uses.SelectMany(use => Ids(example.Find("expect"), EnumText.Of(use))).ToList();
            var never = Ids(example, "never").ToList();
            problems.AddRange(expected.Concat(never).SelectMany(id => PackChecks.Known(id, "practice", known)));
            problems.AddRange(PackChecks.Unique(expected, "practice of an example"));
            problems.AddRange(Contradictions(Ids(example.Find("expect"), EnumText.Of(PracticeUse.Exercised)), never));
        }

        return problems.Count == 0 ? [.. examples.Select(PracticeExampleOf)] : throw new RefusedException(problems);
    }

    public static IReadOnlyList<FrameworkExample> OfFrameworks(PackFolder folder, PackLibrary library)
    {
        var problems = new List<Problem>();
        var examples = new List<(string Framework, PackNode Example)>();
        foreach (var file in Read(folder, folder.FrameworkExamples, ShippedSchemas.FrameworkExamples, problems))
        {
            var known = library.Find(file.Id)?.Competencies.Select(competency => competency.Id.Value).ToList() ?? [];
            foreach (var example in file.Root?.Items ?? [])
            {
                var never = Ids(example, "never").ToList();
                problems.AddRange(Ids(example, "expect").Concat(never).SelectMany(id => PackChecks.Known(id, "competency", known)));
                problems.AddRange(Contradictions(Ids(example, "expect"), never));
                examples.Add((file.Id, example));
            }
        }

        return problems.Count == 0
            ? [.. examples.Select(pair => FrameworkExampleOf(pair.Framework, pair.Example))]
            : throw new RefusedException(problems);
    }

    private static List<PackFile> Read(PackFolder folder, IReadOnlyList<string> names, PackSchema schema, List<Problem> problems)
    {
        var files = new List<PackFile>();
        foreach (var name in names)
        {
            var file = PackFile.Read(folder.Path, name, Path.GetFileName(Path.GetDirectoryName(name)!), problems);
            problems.AddRange(file.Root is null ? [] : SchemaValidator.Check(file.Root, schema));
            files.Add(file);
        }

        return files;
    }

    private static IEnumerable<PackScalar> Ids(PackNode? node, string key) =>
        (node?.List(key) ?? []).OfType<PackScalar>().Where(id => id.Kind == ScalarKind.Text);

    private static IEnumerable<Problem> Contradictions(IEnumerable<PackScalar> expected, IEnumerable<PackScalar> never)
    {
        var ids = expected.Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
        return never
            .Where(id => ids.Contains(id.Value))
            .Select(id => id.Refuse("expected and never at once", id.Shown, "", "Remove it from one of them"));
    }

    private static PracticeExample PracticeExampleOf(PackNode example) =>
        new(
            example.Place.ToString(),
            example.Text("text"),
            EnumText.Parse<WorkKind>(example.Text("kind")),
            example.TextNode("title")?.Value,
            Uses.SelectMany(use => Ids(example.Find("expect"), EnumText.Of(use)).Select(id => (use, id.Value)))
                .ToLookup(pair => pair.use, pair => new PracticeId(pair.Value)),
            [.. example.Texts("never").Select(id => new PracticeId(id))]);

    private static FrameworkExample FrameworkExampleOf(string framework, PackNode example) =>
        new(
            example.Place.ToString(),
            framework,
            example.Text("text"),
            EnumText.Parse<WorkKind>(example.Text("kind")),
            example.TextNode("title")?.Value,
            [.. example.Texts("expect").Select(id => new CompetencyId(id))],
            [.. example.Texts("never").Select(id => new CompetencyId(id))]);
}
