namespace CoachBot.Sources.Postmortems;

/// <summary>What the keys of a front matter mean, those of nested maps by the keys above them.</summary>
internal static class FrontMatterKeys
{
    // Maps that only gather facts. What stands below any other key is about something else: "links: {status: ...}".
    private static readonly string[] Gathering =
        ["roles", "people", "participants", "responders", "incident", "postmortem", "dates", "times", "time", "timeline", "metadata", "meta", "facts", "details", "response", "ownership"];

    private static readonly string[] NameKeys = ["name", "person", "who", "handle", "email"];

    /// <summary>The fact that a value states; null for none.</summary>
    /// <param name="path">The keys from the outermost map down to the value's own.</param>
    public static FactKey? Of(IReadOnlyList<string> path)
    {
        // "team: {name: payments}", "authors: [{name: Ana}]"
        var isName = path.Count > 1 && path[^1] == NameKeys[0];
        var own = isName ? path[^2] : path[^1];
        var above = path.Take(path.Count - (isName ? 2 : 1));
        return above.All(key => Gathering.Contains(key.ToLowerInvariant())) ? FactKeys.Of(own) : null;
    }

    /// <summary>Whether the key of a person's map tells their name.</summary>
    public static bool IsName(string? key) => NameKeys.Contains(key);

    /// <summary>Whether the key of a person's map tells their part.</summary>
    public static bool IsPart(string? key) => key is "role" or "roles" or "part";
}
