using System.Collections.Immutable;
using CoachBot.Core.Practices;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Findings;

/// <summary>
/// Keeps of what is claimed about a work item only what the text itself says, told of people whom the rules give a part, and
/// never further than the rules say they carried it. Pure: the same claims give the same findings, whatever made them.
/// </summary>
public sealed class FindingCheck
{
    /// <summary>How many claims are read of one text; what stands behind them is not looked at.</summary>
    public const int ClaimsRead = 80;

    /// <summary>How many findings are kept of one text.</summary>
    public const int MostOfText = 24;

    /// <summary>How many findings are kept of one person in a text.</summary>
    public const int MostOfPerson = 8;

    /// <summary>The fewest characters of a quote: fewer stand anywhere.</summary>
    public const int ShortestQuote = 12;

    /// <summary>The most characters of a quote: two sentences of the longest that are read.</summary>
    public const int LongestQuote = 2 * SentenceReader.LongestSentence;

    /// <summary>The most characters of a text in which quotes are looked for: as many as anybody is given to read.</summary>
    public const int LongestText = 24_000;

    private readonly Dictionary<string, (FindingFault? Fault, Sentence? Sentence)> _places = new(StringComparer.Ordinal);
    private readonly string _searched;
    private readonly WorkItem _item;
    private readonly TextReading _reading;
    private readonly PracticeDetector _detector;
    private readonly IReadOnlyList<WrittenContribution> _parts;
    private readonly NameFinder _names;
    private readonly ToldPeople _told;

    /// <summary>Prepares to check claims about one item.</summary>
    /// <param name="detector">What read the item; its catalogue names the practices.</param>
    /// <param name="item">The item.</param>
    /// <param name="reading">What the detector made of it.</param>
    /// <param name="parts">The parts that the rules give people in it.</param>
    /// <param name="moreNames">Names that may occur in the text besides the item's own, as the parts were read with.</param>
    public FindingCheck(
        PracticeDetector detector, WorkItem item, TextReading reading, IReadOnlyList<WrittenContribution> parts, IReadOnlyList<string> moreNames)
    {
        (_detector, _item, _reading, _parts) = (detector, item, reading, parts);
        _names = FoundNames.Of(reading.Names, item, moreNames);
        _told = new(item, reading, _names);
        _searched = item.Text.Length <= LongestText ? item.Text : item.Text[..LongestText];
    }

    /// <summary>What holds of the claims.</summary>
    public CheckedFindings Of(IEnumerable<ClaimedFinding> claims)
    {
        var faults = ImmutableArray.CreateBuilder<FindingFault>();
        var kept = new List<Finding>();
        foreach (var claim in claims.Take(ClaimsRead))
        {
            if (Read(claim, faults) is { } finding && MayAdd(kept, finding, faults))
            {
                kept.Add(finding);
            }
        }

        return new([.. kept.OrderBy(finding => finding.Quote.Start).ThenBy(finding => finding.Practice.Value, StringComparer.Ordinal).ThenBy(finding => finding.Person, StringComparer.Ordinal)], faults.ToImmutable());
    }

    private Finding? Read(ClaimedFinding claim, ImmutableArray<FindingFault>.Builder faults)
    {
        var practice = new PracticeId(claim.Practice);
        var use = EnumText.TryParse<PracticeUse>(claim.Use, out var said) ? said : PracticeUse.Mentioned;
        var isRung = EnumText.TryParse<Involvement>(claim.Involvement, out var rung);
        Sentence? sentence = null;
        var fault =
            _detector.Catalogue.Find(practice) is null ? FindingFault.UnknownPractice
            : use != PracticeUse.Exercised ? FindingFault.NotExercised
            : !isRung ? FindingFault.UnknownInvolvement
            : Place(claim.Quote, out sentence) ?? FaultOf(sentence!, practice);
        if (fault is { } reason)
        {
            faults.Add(reason);
            return null;
        }

        var (name, ofPerson) = PersonOf(claim.Person, sentence!);
        if (ofPerson is { } nobody)
        {
            faults.Add(nobody);
        }

        return new(practice, name, name is null ? Involvement.Supported : Lower(rung, CapOf(name)), sentence!.Span);
    }

    // Many claims have the same quote, and each is searched for in the whole text.
    private FindingFault? Place(string quote, out Sentence? sentence)
    {
        if (!_places.TryGetValue(quote, out var place))
        {
            var fault = QuotePlace.Find(_searched, quote, _reading.Sentences, out var found);
            _places[quote] = place = (fault, found);
        }

        sentence = place.Sentence;
        return place.Fault;
    }

    private FindingFault? FaultOf(Sentence sentence, PracticeId practice) =>
        !SentenceHits.MayBeQuoted(sentence) ? FindingFault.Blames
        : SpokenToMachine.Is(_item.Text, sentence, _detector.Catalogue) ? FindingFault.Steers
        : !_detector.TellsDone(_item, _reading, sentence, practice) ? FindingFault.NotDone
        : null;

    private (string? Name, FindingFault? Fault) PersonOf(string? claimed, Sentence sentence)
    {
        if (string.IsNullOrWhiteSpace(claimed))
        {
            return (null, null);
        }

        var name = _names.Known(claimed.Trim());
        var part = _parts.FirstOrDefault(part => part.Name == name) ?? _parts.FirstOrDefault(part => part.Name.Equals(claimed.Trim(), StringComparison.OrdinalIgnoreCase));
        return part is null ? (null, FindingFault.NoPart)
            : _told.Tells(sentence, part.Name, _detector.DeedsIn(_item, sentence)) ? (part.Name, null)
            : (null, FindingFault.OfSomebodyElse);
    }

    // What is told of somebody goes with the foremost part the item gives them, as with the rules; else with the least.
    private Involvement CapOf(string name)
    {
        var foremost = NamedParts.RoleOf(_item, name);
        var own = _parts.Where(part => part.Name == name).ToList();
        var told = own.Find(part => part.Role == foremost)?.Involvement ?? own.Min(part => part.Involvement);
        return Lower(told, _item.Scope.Cap());
    }

    private static bool MayAdd(List<Finding> kept, Finding finding, ImmutableArray<FindingFault>.Builder faults)
    {
        FindingFault? fault =
            kept.Exists(other => other.Practice == finding.Practice && other.Quote == finding.Quote && (other.Person == finding.Person || finding.Person is null)) ? FindingFault.Repeated
            : kept.Count >= MostOfText || (finding.Person is { } person && kept.Count(other => other.Person == person) >= MostOfPerson) ? FindingFault.TooMany
            : null;
        if (fault is { } reason)
        {
            faults.Add(reason);
        }

        return fault is null;
    }

    private static Involvement Lower(Involvement one, Involvement other) => one < other ? one : other;
}
