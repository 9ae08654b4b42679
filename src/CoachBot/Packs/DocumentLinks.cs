using System.Text;
using CoachBot.Core.Frameworks;
using CoachBot.Packs.Yaml;
using YamlDotNet.Serialization;

namespace CoachBot.Packs;

/// <summary>Writes the links of a framework's document anew, and leaves everything else as it says it.</summary>
internal static class DocumentLinks
{
    private static readonly ISerializer Yaml = new SerializerBuilder().WithQuotingNecessaryStrings(true).DisableAliases().WithIndentedSequences().Build();

    /// <param name="document">The document.</param>
    /// <param name="links">The links of each competency that has any place for them.</param>
    public static FrameworkDocument Replace(FrameworkDocument document, Func<Competency, IEnumerable<PracticeLink>> links)
    {
        var competencies = document.Read().Competencies.ToDictionary(competency => competency.Id.Value, StringComparer.Ordinal);
        var tree = (Dictionary<string, object?>)PlainTree.Of(document.Root())!;
        foreach (var competency in ((List<object?>)tree["competencies"]!).Cast<Dictionary<string, object?>>().Where(competency => competency.ContainsKey("practices")))
        {
            competency["practices"] = links(competencies[(string)competency["id"]!]).Select(Plain).ToList();
        }

        return document.With(Encoding.UTF8.GetBytes(Yaml.Serialize(tree).ReplaceLineEndings("\n")));
    }

    private static Dictionary<string, object> Plain(PracticeLink link)
    {
        var plain = new Dictionary<string, object> { ["practice"] = link.Practice.Value, ["weight"] = link.Weight };
        if (link.IsProposed)
        {
            plain["proposed"] = true;
        }

        return plain;
    }
}
