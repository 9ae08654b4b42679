using CoachBot.Tests.HouseRules;
using YamlDotNet.RepresentationModel;

namespace CoachBot.Tests.Manifests;

/// <summary>One of the two app manifests for Slack.</summary>
internal sealed class SlackManifest
{
    private readonly string _text;

    private SlackManifest(string text)
    {
        _text = text;
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        Root = (YamlMappingNode)stream.Documents.ShouldHaveSingleItem().RootNode;
    }

    public static SlackManifest Http { get; } = Read("manifest.yaml");

    public static SlackManifest Socket { get; } = Read("manifest.socket.yaml");

    public YamlMappingNode Root { get; }

    public string[] Scopes => Texts("oauth_config", "scopes", "bot");

    public string[] Events => Texts("settings", "event_subscriptions", "bot_events");

    /// <summary>The scopes with the sentence above each.</summary>
    public IEnumerable<(string Scope, string Reason)> Reasons
    {
        get
        {
            var lines = _text.Split('\n').Select(line => line.Trim()).ToList();
            return Scopes.Select(scope => (scope, lines[lines.IndexOf($"- {scope}") - 1]));
        }
    }

    public IReadOnlyList<YamlMappingNode> Commands => Maps("features", "slash_commands");

    public IReadOnlyList<YamlMappingNode> Shortcuts => Maps("features", "shortcuts");

    public static string Text(YamlNode node, string name) => ((YamlScalarNode)node[name]).Value!;

    public YamlNode At(params string[] path) => path.Aggregate((YamlNode)Root, (node, name) => node[name]);

    /// <summary>Every value with its path, in order.</summary>
    public IEnumerable<(string Path, string Value)> Values() => Values(Root, "");

    private static IEnumerable<(string Path, string Value)> Values(YamlNode node, string path) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(child => Values(child.Value, $"{path}/{child.Key}")),
        YamlSequenceNode list => list.Children.SelectMany(child => Values(child, path)),
        _ => [(path, ((YamlScalarNode)node).Value!)],
    };

    private string[] Texts(params string[] path) => [.. ((YamlSequenceNode)At(path)).Select(node => ((YamlScalarNode)node).Value!)];

    private IReadOnlyList<YamlMappingNode> Maps(params string[] path) => [.. ((YamlSequenceNode)At(path)).Cast<YamlMappingNode>()];

    private static SlackManifest Read(string file) => new(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "manifests", "slack", file)));
}
