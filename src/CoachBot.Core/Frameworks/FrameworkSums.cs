using System.Runtime.InteropServices;

namespace CoachBot.Core.Frameworks;

/// <summary>What a text shows of each competency of one framework. Room for one text after the other.</summary>
internal sealed class FrameworkSums
{
    private const double PointsOfFullWeight = 2.4;
    private const double PointsOfShown = 2.4;

    // How much a point moves the strength: calibrated, so that nine of ten with a strength of 0.75 or more are there.
    private const double Steepness = 0.8;

    // The strength of so many points is less than the least: most competencies are told by this.
    private const double FarBelowLeast = -1.8;

    // A text that is plainly about something else must say more to be about this too.
    private const double StandsOut = 4;
    private const double Shade = 0.2;

    // But never more than two thirds as much again: a report is always plainly about an incident.
    private const double MostShade = PointsOfShown * 2 / 3;

    private readonly Framework _framework;
    private readonly CompetencyLinks _links;
    private readonly Addend[] _addends;
    private readonly int[] _counts;
    private readonly double[] _totals;

    // By the practices' numbers, as they are met.
    private readonly List<CompetencyLink[]> _byNumber = [];

    private readonly List<CompetencySum> _shown = [];
    private readonly List<Work.TextSpan> _quotes = [];
    private PresenceTable? _presences;

    public FrameworkSums(Framework framework)
    {
        _framework = framework;
        _links = CompetencyLinks.Of(framework);
        _addends = new Addend[_links.Starts[^1]];
        _counts = new int[framework.Competencies.Count];
        _totals = new double[_counts.Length];
    }

    /// <summary>The competencies that the text read last shows, strongest first.</summary>
    public ReadOnlySpan<CompetencySum> Shown => CollectionsMarshal.AsSpan(_shown);

    /// <summary>The points that make a strength of 0.5 in that text.</summary>
    public double PointsNeeded { get; private set; }

    /// <summary>What the points of a competency are made of, most first; of equals by the practice's id.</summary>
    public ReadOnlySpan<Addend> PartsOf(int competency) => _addends.AsSpan(_links.Starts[competency], _counts[competency]);

    /// <summary>The sentences that tell most of it.</summary>
    public ReadOnlySpan<Work.TextSpan> QuotesOf(in CompetencySum sum) => CollectionsMarshal.AsSpan(_quotes).Slice(sum.FirstQuote, sum.Quotes);

    /// <summary>Sums up a text.</summary>
    /// <param name="presences">What it is about; unchanged until the next text is read.</param>
    /// <param name="numbers">Numbers the practices, the same for every text.</param>
    public void Read(PresenceTable presences, Practices.PracticeNumbers numbers)
    {
        _presences = presences;
        _shown.Clear();
        _quotes.Clear();
        Array.Clear(_counts);
        AddLinks(numbers);
        for (var row = 0; row < presences.Count; row++)
        {
            ref readonly var presence = ref presences.Rows[row];
            foreach (ref readonly var link in _byNumber[presence.Number].AsSpan())
            {
                Insert(link.Competency, new(row, link.Weight, Thousandths.Of(PointsOfFullWeight * link.Weight / 100.0 * presence.Points)));
            }
        }

        PointsNeeded = PointsOfShown + Math.Min(MostShade, Shade * Math.Max(0, MostPoints() - StandsOut));
        for (var competency = 0; competency < _totals.Length; competency++)
        {
            var surplus = _totals[competency] - PointsNeeded;
            if (surplus > FarBelowLeast && StrengthOf(surplus) is >= CompetencyFinding.Least and var strength)
            {
                Show(competency, strength);
            }
        }
    }

    private void AddLinks(Practices.PracticeNumbers numbers)
    {
        while (_byNumber.Count < numbers.Count)
        {
            _byNumber.Add(_links.From(numbers[_byNumber.Count]));
        }
    }

    private double MostPoints()
    {
        var most = 0.0;
        for (var competency = 0; competency < _totals.Length; competency++)
        {
            var total = 0.0;
            foreach (ref readonly var part in PartsOf(competency))
            {
                total += part.Points;
            }

            _totals[competency] = total;
            most = Math.Max(most, total);
        }

        return most;
    }

    private void Insert(int competency, in Addend addend)
    {
        var some = _addends.AsSpan(_links.Starts[competency], _links.Starts[competency + 1] - _links.Starts[competency]);
        var at = _counts[competency]++;
        while (at > 0 && IsBefore(addend, some[at - 1]))
        {
            some[at] = some[at - 1];
            at--;
        }

        some[at] = addend;
    }

    private bool IsBefore(in Addend one, in Addend other) =>
        one.Points != other.Points ? one.Points > other.Points
        : string.CompareOrdinal(_presences!.Rows[one.Presence].Practice.Value, _presences.Rows[other.Presence].Practice.Value) < 0;

    // What no sentence speaks of is left out.
    private void Show(int competency, double strength)
    {
        var told = _presences!.Sentences;
        told.Restart();
        foreach (ref readonly var part in PartsOf(competency))
        {
            foreach (ref readonly var sentence in _presences.ToldOf(part.Presence))
            {
                told.Add(sentence.Sentence, part.Weight * sentence.Points);
            }
        }

        var first = _quotes.Count;
        if (told.MoveMost(_quotes) is > 0 and var quotes)
        {
            Insert(new(competency, strength, first, quotes));
        }
    }

    private void Insert(in CompetencySum sum)
    {
        var at = _shown.Count;
        while (at > 0 && IsBefore(sum, _shown[at - 1]))
        {
            at--;
        }

        _shown.Insert(at, sum);
    }

    private bool IsBefore(in CompetencySum one, in CompetencySum other) =>
        one.Strength != other.Strength ? one.Strength > other.Strength
        : string.CompareOrdinal(_framework.Competencies[one.Competency].Id.Value, _framework.Competencies[other.Competency].Id.Value) < 0;

    private static double StrengthOf(double surplus) => Thousandths.Of(1 / (1 + Math.Exp(-Steepness * surplus)));
}

/// <summary>What a practice adds to a competency.</summary>
/// <param name="Presence">The row of the practice's presence.</param>
/// <param name="Weight">The weight of the link, in hundredths.</param>
/// <param name="Points">What that comes to.</param>
internal readonly record struct Addend(int Presence, int Weight, double Points);

/// <summary>A competency that a text shows.</summary>
/// <param name="Competency">Its index in the framework.</param>
/// <param name="Strength">How likely a careful reader finds it there.</param>
/// <param name="FirstQuote">Where its quotes begin.</param>
/// <param name="Quotes">How many there are.</param>
internal readonly record struct CompetencySum(int Competency, double Strength, int FirstQuote, int Quotes);
