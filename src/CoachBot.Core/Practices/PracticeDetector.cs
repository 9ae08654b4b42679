using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>Maps work text to practices by the catalogue's phrases and the context they stand in. Deterministic, thread-safe.</summary>
public sealed class PracticeDetector
{
    private const int VerbToObject = 8;
    private const int ObjectToVerb = 5;

    private readonly PhraseIndex _index;

    /// <summary>Prepares a detector; costly once, cheap to use.</summary>
    public PracticeDetector(PracticeCatalogue catalogue)
    {
        Catalogue = catalogue;
        _index = new(catalogue);
    }

    /// <summary>The catalogue it was made of.</summary>
    public PracticeCatalogue Catalogue { get; }

    /// <summary>Reads one work item.</summary>
    /// <returns>Its sentences, and for each what it says of which practice, at most once a practice.</returns>
    public TextReading Read(WorkItem item)
    {
        var sentences = SentenceReader.Read(item);
        var hits = sentences.Where(sentence => BlamelessFilter.Allows(sentence.Words)).SelectMany(sentence => HitsOf(item, sentence)).ToImmutableArray();
        return new(sentences, hits);
    }

    private IEnumerable<SentenceHit> HitsOf(WorkItem item, Sentence sentence)
    {
        var words = sentence.Words.RemoveAll(Phrase.IsSkipped);
        var matches = _index.Find(words);
        if (matches.Count == 0)
        {
            return [];
        }

        var context = new SentenceContext(words, MoodOf(item, sentence), _index.Verbs);
        return Acts(matches, words, context).Concat(Topics(matches, context))
            .GroupBy(found => found.Practice)
            .Select(group => group.OrderBy(found => found.Use).ThenByDescending(found => found.Strength).ThenBy(found => found.Start).First())
            .Select(found => new SentenceHit(
                found.Practice,
                found.Use,
                Math.Round(found.Strength * SectionWeight(sentence.Role), 3),
                sentence.Span,
                new(words[found.Start].Start, words[found.End].End - words[found.Start].Start)));
    }

    private IEnumerable<Found> Acts(List<Match> matches, ImmutableArray<Word> words, SentenceContext context)
    {
        foreach (var act in matches.Where(match => match.Kind == PhraseKind.Act))
        {
            var isVerb = _index.Verbs.Contains(words[act.Start].Stem);
            yield return Judge(act.Practice, act.Start, act.End, act.Start, isVerb, DetectorStrength.Act);
        }

        foreach (var signal in matches.Where(match => match.Kind is PhraseKind.Verb or PhraseKind.Object).GroupBy(match => match.Signal))
        {
            var objects = signal.Where(match => match.Kind == PhraseKind.Object).ToList();
            foreach (var verb in signal.Where(match => match.Kind == PhraseKind.Verb))
            {
                if (NearestObject(verb, objects, words) is { } near)
                {
                    yield return Judge(verb.Practice, Math.Min(verb.Start, near.Start), Math.Max(verb.End, near.End), verb.Start, true, DetectorStrength.VerbAndObject);
                }
            }
        }

        Found Judge(PracticeId practice, int start, int end, int verb, bool isVerb, double strength)
        {
            var use = context.UseOf(start, end, verb, isVerb);
            return new(practice, use, use is PracticeUse.Exercised or PracticeUse.Planned ? strength : DetectorStrength.Word, start, end);
        }
    }

    private static IEnumerable<Found> Topics(List<Match> matches, SentenceContext context) =>
        from match in matches
        where match.Kind is PhraseKind.Topic or PhraseKind.Object
        let use = context.IsLacking(match.Start, match.End) ? PracticeUse.Lacking : PracticeUse.Mentioned
        where match.Kind == PhraseKind.Topic || use == PracticeUse.Lacking
        select new Found(match.Practice, use, DetectorStrength.Word, match.Start, match.End);

    private static Match? NearestObject(Match verb, List<Match> objects, ImmutableArray<Word> words)
    {
        Match? best = null;
        var fewest = int.MaxValue;
        foreach (var candidate in objects)
        {
            var after = candidate.Start - verb.End;
            var before = verb.Start - candidate.End;
            var fits = (after > 0 && after <= VerbToObject)
                || (before > 0 && before <= ObjectToVerb && words[verb.Start].Form is VerbForm.Past or VerbForm.PlainOrPast);
            var distance = Math.Max(after, before);
            if (fits && distance < fewest)
            {
                (best, fewest) = (candidate, distance);
            }
        }

        return best;
    }

    private static StatementMood MoodOf(WorkItem item, Sentence sentence)
    {
        if (!item.IsDone)
        {
            return StatementMood.Open;
        }

        if (sentence.Role == SectionRole.FollowUps)
        {
            var row = item.FollowUps.FirstOrDefault(followUp => followUp.Where.Overlaps(sentence.Span));
            return row is { IsDone: true } ? StatementMood.DoneOrder : StatementMood.Open;
        }

        return sentence.Role == SectionRole.Timeline ? StatementMood.Log
            : item.Kind == WorkKind.Ticket ? StatementMood.DoneOrder
            : StatementMood.Narrative;
    }

    private static double SectionWeight(SectionRole role) => role switch
    {
        // A title tells less than a sentence of the text: it is the poorer quote.
        SectionRole.Title => 0.95,
        SectionRole.Timeline or SectionRole.Mitigation or SectionRole.Body or SectionRole.FollowUps => 1.0,
        SectionRole.RootCause or SectionRole.Impact => 0.8,
        SectionRole.Lessons => 0.7,
        SectionRole.Metadata or SectionRole.Verbatim => 0,
    };

    private sealed record Found(PracticeId Practice, PracticeUse Use, double Strength, int Start, int End);
}

/// <summary>How plainly each kind of match speaks.</summary>
internal static class DetectorStrength
{
    public const double Act = 0.65;
    public const double VerbAndObject = 0.6;
    public const double Word = 0.2;
}
