namespace CoachBot.Composition;

/// <summary>Which PostgreSQL holds the data.</summary>
internal sealed class ConnectionStringsOptions
{
    public const string Section = "ConnectionStrings";

    /// <summary>Connection string of a PostgreSQL 15 or newer. Null (default): a private one below the working directory.</summary>
    public string? CoachBot { get; set; }
}
