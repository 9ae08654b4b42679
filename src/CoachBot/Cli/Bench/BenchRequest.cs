namespace CoachBot.Cli.Bench;

/// <summary>What <c>bench</c> was asked for.</summary>
/// <param name="Texts">The folder of <c>&lt;id&gt;.md</c> files.</param>
/// <param name="Labels">The labels file.</param>
/// <param name="Documents">The documents file; null for the one beside the labels, if there is one.</param>
/// <param name="Index">The index file; null for the one beside the labels, if there is one.</param>
/// <param name="Frameworks">Only these; all that the labels name when empty.</param>
/// <param name="Sealing">Which documents are scored.</param>
/// <param name="Modulus">About one repository of that many is sealed.</param>
/// <param name="IsSealingAsked">Whether the command line says anything of sealing.</param>
/// <param name="Baselines">Whether the baselines are scored too.</param>
/// <param name="Errors">How many errors of each kind are listed.</param>
internal sealed record BenchRequest(
    string Texts,
    string Labels,
    string? Documents,
    string? Index,
    IReadOnlyList<string> Frameworks,
    Sealing Sealing,
    int Modulus,
    bool IsSealingAsked,
    bool Baselines,
    int Errors);

/// <summary>Which documents are scored.</summary>
internal enum Sealing
{
    /// <summary>All, and the unsealed and the sealed apart.</summary>
    Both = 1,

    /// <summary>The sealed alone.</summary>
    Only,

    /// <summary>The unsealed alone; no sealed text is read.</summary>
    Without,
}
