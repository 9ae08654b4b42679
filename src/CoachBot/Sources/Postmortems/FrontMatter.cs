namespace CoachBot.Sources.Postmortems;

/// <summary>The facts in a front matter; only those above the fault when it is broken.</summary>
internal sealed record FrontMatter(IReadOnlyList<Fact> Facts, bool IsBroken)
{
    public static FrontMatter None { get; } = new([], IsBroken: false);
}
