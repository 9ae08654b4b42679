using CoachBot.Tests.HouseRules;

namespace CoachBot.Tests.Deploy;

/// <summary>A Dockerfile: its instructions, each on one line, by stage.</summary>
internal sealed class ImageFile(string text)
{
    public static ImageFile Ours { get; } = new(SourceTree.Find("deploy/Dockerfile").ShouldNotBeNull().Text);

    public IReadOnlyList<(string Name, string Arguments)> Instructions { get; } =
    [
        .. text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries))
            .Select(words => (words[0], words.Length > 1 ? words[1] : "")),
    ];

    /// <summary>What the image is, not how it is built.</summary>
    public IEnumerable<(string Name, string Arguments)> LastStage => Instructions.Reverse().TakeWhile(each => each.Name != "FROM").Reverse();

    public IEnumerable<string> Bases => Instructions.Where(each => each.Name == "FROM").Select(each => each.Arguments.Split(' ')[0]);

    /// <summary>The pairs of every ENV of the last stage.</summary>
    public IReadOnlyDictionary<string, string> Environment => LastStage.Where(each => each.Name == "ENV")
        .SelectMany(each => each.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The arguments of the last such instruction of the last stage; empty when there is none.</summary>
    public string Last(string name) => LastStage.LastOrDefault(each => each.Name == name).Arguments ?? "";
}
