using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>Maps work text to practices by the catalogue's phrases and the context they stand in. Deterministic, thread-safe.</summary>
public sealed class PracticeDetector
{
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
    /// <returns>
    /// Its sentences, and what each says of which practice: every act of an exercised one, else the one thing that tells
    /// most. Sentences that tie a cause to a person say nothing.
    /// </returns>
    public TextReading Read(WorkItem item) => Read(item, []);

    /// <summary>The same where more people than the item itself names may occur in its text: whatever they are called, it reads the same.</summary>
    /// <param name="item">The work item.</param>
    /// <param name="moreNames">Their names, such as its team's members.</param>
    public TextReading Read(WorkItem item, IEnumerable<string> moreNames)
    {
        var sentences = SentenceReader.Read(item, moreNames);
        var named = NamedIn(sentences);
        var hits = ImmutableArray.CreateBuilder<SentenceHit>();
        foreach (var sentence in sentences)
        {
            AddHits(hits, item, sentence, sentence.Role == SectionRole.Title ? [] : named);
        }

        return new(sentences, hits.DrainToImmutable());
    }

    // Where causes are told, whoever is named is tied to one.
    private static bool MayBeQuoted(Sentence sentence) =>
        sentence.Role == SectionRole.RootCause ? !BlamelessFilter.Names(sentence.Words) : BlamelessFilter.Allows(sentence.Words);

    private List<NamedThing> NamedIn(ImmutableArray<Sentence> sentences)
    {
        var named = new List<NamedThing>();
        foreach (var sentence in sentences)
        {
            if (sentence.Role == SectionRole.Title)
            {
                named.AddRange(new SentenceMatches(_index, new(sentence.Words)).Named);
            }
        }

        return named;
    }

    private void AddHits(ImmutableArray<SentenceHit>.Builder hits, WorkItem item, Sentence sentence, IReadOnlyList<NamedThing> named)
    {
        var shape = new SentenceShape(sentence.Words);
        var matches = new SentenceMatches(_index, shape, named);
        if (matches.IsEmpty || !MayBeQuoted(sentence))
        {
            return;
        }

        var found = Judge(matches, sentence, new(shape, MoodOf(item, sentence), _index.Verbs)).ToList();
        var plainest = new List<Found>();
        for (var at = 0; at < found.Count; at++)
        {
            var practice = found[at].Practice;
            if (found.FindIndex(other => other.Practice == practice) == at)
            {
                Order(plainest, found, practice);
                AddTelling(hits, sentence, plainest);
            }
        }
    }

    // What was found of one practice, the plainest first; of equals the first found.
    private static void Order(List<Found> plainest, List<Found> found, PracticeId practice)
    {
        plainest.Clear();
        foreach (var next in found)
        {
            if (next.Practice == practice)
            {
                var at = plainest.Count;
                while (at > 0 && next.IsPlainerThan(plainest[at - 1]))
                {
                    at--;
                }

                plainest.Insert(at, next);
            }
        }
    }

    private static void AddTelling(ImmutableArray<SentenceHit>.Builder hits, Sentence sentence, List<Found> plainest)
    {
        for (var at = 0; at < plainest.Count && (at == 0 || plainest[at].Use == PracticeUse.Exercised); at++)
        {
            var act = plainest[at].Act;
            if (plainest.FindIndex(other => other.Act == act) == at)
            {
                hits.Add(HitOf(sentence, plainest[at]));
            }
        }
    }

    private static SentenceHit HitOf(Sentence sentence, Found found)
    {
        var first = sentence.Words[found.Start].Start;
        return new(
            found.Practice,
            found.Use,
            Math.Round(found.Strength * SectionWeight(sentence.Role), 3),
            sentence.Span,
            new(first, sentence.Words[found.End].End - first),
            sentence.Words[found.Act].Start);
    }

    private IEnumerable<Found> Judge(SentenceMatches matches, Sentence sentence, SentenceContext context)
    {
        var hearsay = Hearsay.From(sentence.Words);
        foreach (var act in matches.Acts)
        {
            var (use, verb) = context.UseOfAct(act);
            yield return Told(act.Practice, use, DetectorStrength.Act, act.Start, act.End, verb);
        }

        foreach (var (verb, thing) in matches.Pairs())
        {
            var end = Math.Max(verb.End, thing.End);
            var (use, act) = context.UseOfVerb(verb.Start, end);
            yield return Told(verb.Practice, use, DetectorStrength.VerbAndObject, Math.Min(verb.Start, thing.Start), end, act);
        }

        foreach (var thing in matches.Things)
        {
            if (sentence.Role is SectionRole.Title or SectionRole.FollowUps && _index.IsMade(thing) && context.UseOfOrdered(thing.Start, thing.End) is { } ordered)
            {
                yield return Told(thing.Practice, ordered, DetectorStrength.Ordered, thing.Start, thing.End, thing.Start);
            }

            var isLacking = context.IsLacking(thing.Start, thing.End);
            if (isLacking || thing.Kind == PhraseKind.Topic)
            {
                yield return new(thing.Practice, isLacking ? PracticeUse.Lacking : PracticeUse.Mentioned, DetectorStrength.Word, thing.Start, thing.End, thing.Start);
            }
        }

        // A question tells nothing, nor does what somebody only repeats.
        Found Told(PracticeId practice, PracticeUse use, double strength, int start, int end, int verb)
        {
            var isUntold = sentence.IsQuestion || verb >= hearsay;
            return use is PracticeUse.Exercised or PracticeUse.Planned && !isUntold
                ? new(practice, use, strength, start, end, verb)
                : new(practice, isUntold ? PracticeUse.Mentioned : use, DetectorStrength.Word, start, end, verb);
        }
    }

    private static StatementMood MoodOf(WorkItem item, Sentence sentence)
    {
        if (!item.IsDone || sentence.IsUnchecked)
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

    private sealed record Found(PracticeId Practice, PracticeUse Use, double Strength, int Start, int End, int Act)
    {
        public bool IsPlainerThan(Found other) =>
            Use != other.Use ? Use < other.Use
            : Strength > other.Strength || (Strength >= other.Strength && Start < other.Start);
    }
}

/// <summary>How plainly each kind of match speaks.</summary>
internal static class DetectorStrength
{
    public const double Act = 0.65;
    public const double VerbAndObject = 0.6;
    public const double Ordered = 0.55;
    public const double Word = 0.2;
}
