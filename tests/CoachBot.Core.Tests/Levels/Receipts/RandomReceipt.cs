using System.Globalization;
using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;
using CoachBot.Core.Levels.Receipts;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

#pragma warning disable CA5394 // Seeded on purpose: a receipt must come back under the same seed.

namespace CoachBot.Core.Tests.Levels.Receipts;

/// <summary>A person, a framework and evidence made from one number, and the receipt of their report.</summary>
internal sealed class RandomReceipt
{
    /// <summary>How many receipts a property is tried on.</summary>
    public const int Count = 200;

    private static readonly string[] Practices = ["alerting", "incident-command", "observability", "release-rollback", "secrets-rotation"];
    private static readonly int[] Weights = [10, 30, 49, 50, 100];
    private static readonly string[] Words = ["rolled back", "the \"canary\"", "a\\b", "naïve", "日本語", "🔥👩‍🚒", "tab\there", "line\nbreak", "\u2028", "\u0001", "</script>", "O'Brien & Co", "\u009f", "release 412"];

    private readonly Random _random;
    private readonly DateTimeOffset _asOf;
    private readonly Dictionary<SourceRevision, SourceState> _sources = [];

    public RandomReceipt(int seed)
    {
        _random = new Random(seed);
        _asOf = new DateTimeOffset(2026, 6, 15, 12, 0, 0, TimeSpan.Zero).AddTicks(_random.NextInt64(TimeSpan.TicksPerDay)).AddMonths(Chance(5) ? 14 : 0);
        Framework = RandomFramework();
        Person = RandomPerson();
        List<EvidenceItem> pieces = [.. Enumerable.Range(1, _random.Next(9)).SelectMany(Pieces)];
        Evidence = pieces;
        Exposure = new(Chance(2), Practices.Where(_ => Chance(2)).Select(practice => new PracticeId(practice)).ToHashSet());
        Receipt = Of(pieces);
    }

    public static IEnumerable<RandomReceipt> All => Enumerable.Range(1, Count).Select(seed => new RandomReceipt(seed));

    public Person Person { get; }

    public Framework Framework { get; }

    public IReadOnlyList<EvidenceItem> Evidence { get; }

    public Exposure Exposure { get; }

    public LevelReceipt Receipt { get; }

    /// <summary>The receipt as it would be with other evidence.</summary>
    public LevelReceipt Of(IReadOnlyCollection<EvidenceItem> evidence) =>
        LevelReceipt.Of(Person, LevelReportBuilder.Build(Person, Framework, evidence, Exposure, _asOf), evidence, Exposure, _sources);

    /// <summary>The file of the receipt; every other one with something that looks like a signature.</summary>
    public byte[] File()
    {
        var signature = new byte[64];
        _random.NextBytes(signature);
        return new ReceiptFile(Receipt.ToBytes(), Chance(2) ? new(Hash(), Convert.ToBase64String(signature)) : null).ToBytes();
    }

    private Framework RandomFramework()
    {
        var tracks = Chance(3) ? new[] { "technical", "management" } : [];
        List<Proficiency> scale = [.. Enum.GetValues<Involvement>().Order().Take(_random.Next(1, 7)).Select((rung, at) => new Proficiency($"step-{at + 1}", at + 1, Text(), rung))];
        List<Level> levels = [.. Enumerable.Range(1, _random.Next(1, 4)).Select(order => new Level(LevelId(order), order, Text()))];
        return new()
        {
            Id = "ladder",
            Title = Text(),
            Source = Text(),
            Hash = Hash(),
            Interpretation = Chance(2) ? ["rungs"] : [],
            Scale = scale,
            Levels = levels,
            Tracks = tracks,
            Thresholds = Chance(3)
                ? new(Enum.GetValues<Involvement>().ToDictionary(rung => rung, _ => new LevelThreshold(_random.Next(1, 5), _random.Next(2))))
                : LevelThresholds.Default,
            Competencies = [.. Enumerable.Range(1, _random.Next(1, 4)).Select(number => RandomCompetency(number, scale, levels, tracks))],
        };
    }

    private Competency RandomCompetency(int number, List<Proficiency> scale, List<Level> levels, string[] tracks)
    {
        var isTeamFigure = number > 1 && Chance(4);
        return new()
        {
            Id = new($"competency-{number}"),
            Title = Text(),
            TrackTitles = [.. tracks.Where(_ => Chance(2)).Select(track => new TrackTitle(track, Text()))],
            Kind = Chance(2) ? "technical" : null,
            IsTeamFigure = isTeamFigure,
            Description = Text(),
            Practices = isTeamFigure ? [] : [.. Practices.Where(_ => Chance(2)).Select(practice => new PracticeLink(new(practice), Pick(Weights)) { IsProposed = Chance(3) })],
            Expectations = isTeamFigure ? [] : [.. levels.SelectMany(level => Expected(level, scale, tracks))],
        };
    }

    private IEnumerable<Expectation> Expected(Level level, List<Proficiency> scale, string[] tracks) => Chance(4) ? []
        : tracks.Length > 0 && Chance(2) ? tracks.Select(track => new Expectation(level.Id, track, Pick(scale), null))
        : [new Expectation(level.Id, null, Pick(scale), Chance(2) ? Text() : null)];

    private Person RandomPerson() => new()
    {
        Id = new("priya"),
        Name = "Priya Raman",
        Consent = Chance(10) ? Consent.Off : Consent.On,
        Targets = Chance(4) ? [] : [new("another", "x", null), new("ladder", LevelId(_random.Next(1, 5)), Framework.Tracks.Count > 0 && Chance(2) ? Pick(Framework.Tracks) : null)],
    };

    private IEnumerable<EvidenceItem> Pieces(int number)
    {
        var work = new WorkKey(Pick(["csv", "postmortem"]), $"W-{number} {Text()}");
        var done = _asOf.AddDays(-_random.Next(-20, 420)).AddTicks(_random.NextInt64(TimeSpan.TicksPerMinute));
        var (title, fingerprint) = (Text(), Chance(5) ? "text of many" : $"text {number}");
        return Practices.Where(_ => Chance(2)).Select(practice => Piece(work, title, done, fingerprint, new(practice)));
    }

    private EvidenceItem Piece(WorkKey work, string title, DateTimeOffset done, string fingerprint, PracticeId practice) => new()
    {
        Id = EvidenceId.For(new("priya"), work, practice),
        Number = _random.Next(1, 100),
        Person = new("priya"),
        Work = work,
        Title = title,
        DoneAt = done,
        Fingerprint = fingerprint,
        Practice = practice,
        Rung = (Involvement)_random.Next(1, 7),
        Cap = Involvement.Shaped,
        Strength = _random.NextDouble(),
        Corroboration = (Corroboration)_random.Next(1, 4),
        Status = Chance(4) ? (EvidenceStatus)_random.Next(1, 6) : EvidenceStatus.Confirmed,
        Quotes = [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Quote(work))],
    };

    private EvidenceQuote Quote(WorkKey work)
    {
        var (revision, text) = (_random.Next(1, 3), Text());
        _sources.TryAdd(new(work, revision), new(Hash(), Chance(5) ? new DateOnly(2026, 5, _random.Next(1, 29)) : null));
        return new(revision, new(_random.Next(1_000), text.Length), text);
    }

    private string Text() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Words)));

    private string Hash()
    {
        var bytes = new byte[32];
        _random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    private static string LevelId(int order) => string.Create(CultureInfo.InvariantCulture, $"level-{order}");

    private bool Chance(int inSoMany) => _random.Next(inSoMany) == 0;

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
