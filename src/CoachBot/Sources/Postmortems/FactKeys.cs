using System.Collections.Frozen;
using CoachBot.Files;

namespace CoachBot.Sources.Postmortems;

/// <summary>The words that people write for each <see cref="FactKey"/>.</summary>
internal static class FactKeys
{
    private static readonly FrozenDictionary<string, FactKey> Words = new Dictionary<FactKey, string[]>
    {
        [FactKey.Id] = ["id"],
        [FactKey.Title] = ["title"],
        [FactKey.Date] = ["date", "day", "incident date", "date of incident", "date of the incident", "occurred", "occurred on", "occurred at", "date (utc)"],
        [FactKey.Start] = ["start", "started", "started at", "start time", "start date", "time started", "began", "incident start", "incident started", "impact start", "impact started"],
        [FactKey.End] =
            ["end", "ended", "ended at", "end time", "end date", "time ended", "incident end", "incident ended", "resolved", "resolved at", "date resolved", "time resolved",
             "impact end", "impact ended"],
        [FactKey.Status] = ["status", "state", "document status", "postmortem status"],
        [FactKey.Team] = ["team", "teams", "team(s)", "service team", "squad", "owning team", "owning teams", "teams involved"],
        [FactKey.Scope] = ["scope"],
        [FactKey.Url] = ["url", "permalink"],
        [FactKey.Commander] = ["incident commander", "commander", "ic", "incident lead", "incident leader", "incident manager", "incident command", "lead",
                               "commanded by", "led by"],
        [FactKey.Communications] =
            ["communications", "communication", "comms", "communications lead", "communication lead", "comms lead", "communications manager", "comms manager"],
        [FactKey.Scribe] = ["scribe", "scribes", "incident scribe", "note taker", "notetaker"],
        [FactKey.Responder] =
            ["responder", "responders", "responder(s)", "incident responders", "participant", "participants", "participant(s)", "incident team", "people involved",
             "operations", "operations lead", "ops lead", "technical lead", "tech lead", "response team", "subject matter expert", "subject matter experts", "sme", "smes"],
        [FactKey.Shadow] = ["shadow", "shadows", "shadowing", "shadowed by", "observer", "observers", "trainee"],
        [FactKey.Author] =
            ["author", "authors", "author(s)", "written by", "prepared by", "owner", "owners", "owner(s)", "document owner", "postmortem owner", "postmortem author"],

        // Being on shift, being invited or approving a document is no part in the work.
        [FactKey.Other] =
            ["severity", "sev", "incident severity", "priority", "duration", "incident", "incident id", "incident number", "ticket", "tickets", "issue", "tracking",
             "link", "links", "channel", "slack channel", "bridge", "on call", "on-call", "attendees", "reviewers", "reviewed by", "approvers", "approved by", "reported by",
             "service", "services", "affected services", "services affected", "systems", "region", "environment", "category", "tags", "labels", "version",
             "created", "updated", "last updated", "published"],
    }.SelectMany(pair => pair.Value.Select(word => (word, pair.Key))).ToFrozenDictionary(pair => pair.word, pair => pair.Key, StringComparer.Ordinal);

    private static readonly char[] Separators = [' ', '_', '\t'];

    private static readonly int Longest = Words.Keys.Max(word => word.Length);

    private static readonly RecentTexts<FactKey?> Recent = new(Read);

    /// <summary>The key that a label means, or null for a label that states no known fact.</summary>
    public static FactKey? Of(string label) => Recent.Of(label);

    private static FactKey? Read(string label)
    {
        if (IsTooLong(label))
        {
            return null;
        }

        var word = string.Join(' ', label.Trim().TrimEnd(':').ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries));
        return Find(word) ?? Find(word.Replace('-', ' ')) ?? Find(WithoutRemark(word));
    }

    /// <summary>The same for a label that gives people a part; null for every other.</summary>
    public static FactKey? RoleOf(string label) => Of(label) is { } key && IsRole(key) ? key : null;

    /// <summary>Whether the fact names people and the part they had.</summary>
    public static bool IsRole(FactKey key) =>
        key is FactKey.Commander or FactKey.Communications or FactKey.Scribe or FactKey.Responder or FactKey.Shadow or FactKey.Author;

    // Longer than any label that is known, and no remark that could be taken off.
    private static bool IsTooLong(string label)
    {
        var said = label.AsSpan().Trim().TrimEnd(':').TrimEnd(Separators);
        return said is not [.., ')'] && said.Length > Longest && said.Length - Count(said) > Longest;
    }

    private static int Count(ReadOnlySpan<char> said)
    {
        var count = 0;
        foreach (var separator in Separators)
        {
            count += said.Count(separator);
        }

        return count;
    }

    private static FactKey? Find(string word) => Words.TryGetValue(word, out var key) ? key : null;

    // "Incident commander (IC)"
    private static string WithoutRemark(string word) =>
        word.EndsWith(')') && word.LastIndexOf('(') is var open and > 0 ? word[..open].TrimEnd() : word;
}
