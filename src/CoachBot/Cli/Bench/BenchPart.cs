namespace CoachBot.Cli.Bench;

/// <summary>Documents that are scored together.</summary>
internal sealed record BenchPart(string Name, IReadOnlyList<BenchDocument> Documents)
{
    public const string All = "all";
    public const string Unsealed = "unsealed";
    public const string Sealed = "sealed";

    /// <summary>A set that knows no repositories has one part, with nothing sealed in it.</summary>
    public static IReadOnlyList<BenchPart> Of(LabelledSet set, Sealing sealing)
    {
        var isSealed = set.Documents.ToLookup(document => document.IsSealed);
        var (open, closed) = (new BenchPart(Unsealed, [.. isSealed[false]]), new BenchPart(Sealed, [.. isSealed[true]]));
        return !set.KnowsKinds ? [new(All, set.Documents)]
            : sealing switch
            {
                Sealing.Both => [new(All, set.Documents), open, closed],
                Sealing.Only => [closed],
                Sealing.Without => [open],
            };
    }
}
