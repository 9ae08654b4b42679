namespace CoachBot.Sources.Tickets;

/// <summary>What a tracker's export says of a ticket, the same in every form of file.</summary>
internal static class TicketFields
{
    /// <summary>
    /// The source in every ticket's key. It is one for all forms: a ticket exported once as a table and once as lines of
    /// JSON is the same ticket. Its word is that of the form which was read first, and stays for ever.
    /// </summary>
    public const string Source = "csv";

    public static IReadOnlyList<string> All { get; } =
        ["id", "title", "description", "status", "type", "team", "assignee", "reporter", "reviewers", "created", "closed", "labels", "scope", "url", "restricted", "confidential", "visibility", "classification"];

    public static IReadOnlyList<string> Required { get; } = ["id", "title", "status"];

    /// <summary>What well-known trackers call some of the fields.</summary>
    public static IReadOnlyDictionary<string, string> OtherNames { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["key"] = "id",
        ["issue key"] = "id",
        ["summary"] = "title",
        ["resolutiondate"] = "closed",
        ["resolution date"] = "closed",
        ["resolved"] = "closed",
    };

    /// <summary>Fields that may say that a ticket never leaves the building.</summary>
    public static IReadOnlyList<string> Restricting { get; } = ["restricted", "confidential", "visibility", "classification", "labels", "type"];

    /// <summary>Fields that may be true or false.</summary>
    public static IReadOnlyList<string> YesOrNo { get; } = ["restricted", "confidential"];

    /// <summary>Fields that may hold several values.</summary>
    public static IReadOnlyList<string> Lists { get; } = ["reviewers", "labels"];
}
