namespace CoachBot.Composition;

/// <summary>Where practices, actions and frameworks are read from.</summary>
internal sealed class PacksOptions
{
    public const string Section = "Packs";

    /// <summary>A folder laid out like the one beside the program. Null (default): that one.</summary>
    public string? Path { get; set; }
}
