using System.Runtime.InteropServices;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Frameworks;

/// <summary>
/// What texts say of practices and competencies, text after text in the same room: as <see cref="TextReading.Practices"/> and
/// <see cref="CompetencyFinding.Of"/> tell it, without an object for each part. What it gives stands until the next text is
/// read. Not thread-safe.
/// </summary>
/// <param name="frameworks">The frameworks to sum up for, in the order in which they are told.</param>
public sealed class TextSums(IReadOnlyList<Framework> frameworks)
{
    private readonly HitsByPractice _hits = new();
    private readonly PracticeSums _practiceSums = new();
    private readonly PresenceTable _presences = new();
    private readonly FrameworkSums[] _frameworkSums = [.. frameworks.Select(framework => new FrameworkSums(framework))];

    private readonly List<SummedCompetency> _competencies = [];
    private readonly List<SummedPractice> _practices = [];
    private readonly List<TextSpan> _quotes = [];
    private readonly List<int> _parts = [];

    /// <summary>The competencies that the text shows: framework by framework, strongest first.</summary>
    public ReadOnlySpan<SummedCompetency> Competencies => CollectionsMarshal.AsSpan(_competencies);

    /// <summary>The practices that the text speaks of, strongest first.</summary>
    public ReadOnlySpan<SummedPractice> Practices => CollectionsMarshal.AsSpan(_practices);

    /// <summary>How many practices any text spoke of; their numbers run from 0.</summary>
    public int PracticesMet => _hits.Numbers.Count;

    /// <summary>The practice of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No text spoke of a practice of that number.</exception>
    public PracticeId PracticeOf(int number) => _hits.Numbers[number];

    /// <summary>The sentences that show a competency, plainest first.</summary>
    public ReadOnlySpan<TextSpan> QuotesOf(in SummedCompetency competency) => CollectionsMarshal.AsSpan(_quotes).Slice(competency.FirstQuote, competency.Quotes);

    /// <summary>The sentences that say it of a practice, plainest first.</summary>
    public ReadOnlySpan<TextSpan> QuotesOf(in SummedPractice practice) => CollectionsMarshal.AsSpan(_quotes).Slice(practice.FirstQuote, practice.Quotes);

    /// <summary>The numbers of the practices that add to a competency, most first.</summary>
    public ReadOnlySpan<int> PartsOf(in SummedCompetency competency) => CollectionsMarshal.AsSpan(_parts).Slice(competency.FirstPart, competency.Parts);

    /// <summary>Sums up the next text.</summary>
    public void Read(TextReading reading)
    {
        _competencies.Clear();
        _practices.Clear();
        _quotes.Clear();
        _parts.Clear();
        _hits.Take(reading.Hits);
        _presences.Read(_hits);
        for (var framework = 0; framework < _frameworkSums.Length; framework++)
        {
            _frameworkSums[framework].Read(_presences, _hits.Numbers);
            Add(framework, _frameworkSums[framework]);
        }

        _practiceSums.Read(_hits);
        foreach (ref readonly var sum in _practiceSums.All)
        {
            _practices.Add(new(sum.Practice, sum.Use, sum.Strength) { FirstQuote = _quotes.Count, Quotes = sum.Best.Count });
            for (var number = 0; number < sum.Best.Count; number++)
            {
                _quotes.Add(sum.Quote(_hits, number));
            }
        }
    }

    private void Add(int framework, FrameworkSums sums)
    {
        foreach (ref readonly var shown in sums.Shown)
        {
            var addends = sums.PartsOf(shown.Competency);
            _competencies.Add(new(framework, shown.Competency, shown.Strength)
            {
                FirstQuote = _quotes.Count,
                Quotes = shown.Quotes,
                FirstPart = _parts.Count,
                Parts = addends.Length,
            });
            _quotes.AddRange(sums.QuotesOf(shown));
            foreach (ref readonly var addend in addends)
            {
                _parts.Add(_presences.Rows[addend.Presence].Number);
            }
        }
    }
}

/// <summary>A competency that a text shows.</summary>
/// <param name="Framework">The index of its framework.</param>
/// <param name="Competency">Its index in the framework.</param>
/// <param name="Strength">How likely a careful reader finds it there, 0 to 1.</param>
public readonly record struct SummedCompetency(int Framework, int Competency, double Strength)
{
    internal int FirstQuote { get; init; }

    internal int Quotes { get; init; }

    internal int FirstPart { get; init; }

    internal int Parts { get; init; }
}

/// <summary>A whole text's word on one practice.</summary>
/// <param name="Practice">The number of the practice.</param>
/// <param name="Use">The strongest use found, in the order exercised, planned, lacking, mentioned.</param>
/// <param name="Strength">How plainly, 0 to 1.</param>
public readonly record struct SummedPractice(int Practice, PracticeUse Use, double Strength)
{
    internal int FirstQuote { get; init; }

    internal int Quotes { get; init; }
}
