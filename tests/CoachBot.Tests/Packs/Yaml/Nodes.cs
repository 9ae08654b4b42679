using CoachBot.Core;
using CoachBot.Packs.Yaml;

namespace CoachBot.Tests.Packs.Yaml;

/// <summary>YAML texts read as the file <c>x.yaml</c>.</summary>
internal static class Nodes
{
    public static PackNode Of(string yaml)
    {
        var problems = new List<Problem>();
        var root = YamlTree.Read("x.yaml", yaml, problems);
        problems.ShouldBeEmpty();
        return root.ShouldNotBeNull();
    }

    public static IReadOnlyList<string> Problems(string yaml)
    {
        var problems = new List<Problem>();
        YamlTree.Read("x.yaml", yaml, problems);
        return [.. problems.Select(problem => problem.ToString())];
    }
}
