using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>Maps work text to practices by the catalogue's phrases and the context they stand in. Deterministic, thread-safe.</summary>
public sealed class PracticeDetector
{
    private readonly PhraseIndex _index;
    private readonly FileSigns _files;

    /// <summary>Prepares a detector; costly once, cheap to use.</summary>
    public PracticeDetector(PracticeCatalogue catalogue)
    {
        Catalogue = catalogue;
        _index = new(catalogue);
        _files = new(catalogue);
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
        var scale = new SignScale(item.Kind, EditorialTitle.IsOf(item, sentences));
        foreach (var sentence in sentences)
        {
            AddHits(hits, item, scale, sentence, sentence.Role == SectionRole.Title ? [] : named);
        }

        // A report that tells of nothing done, and files without an account of what was done, support nothing.
        if (hits.Any(hit => hit.Use == PracticeUse.Exercised || hit.Basis == HitBasis.ChangedTopic))
        {
            hits.AddRange(KindSigns(item, sentences, scale));
        }

        if (sentences.Any(sentence => sentence.Role != SectionRole.Title))
        {
            hits.AddRange(_files.Read(item, scale));
        }

        return new(sentences, hits.DrainToImmutable());
    }

    // Where causes are told, whoever is named is tied to one.
    private static bool MayBeQuoted(Sentence sentence) =>
        sentence.Role == SectionRole.RootCause ? !BlamelessFilter.Names(sentence.Words) : BlamelessFilter.Allows(sentence.Words);

    private IEnumerable<SentenceHit> KindSigns(WorkItem item, ImmutableArray<Sentence> sentences, SignScale scale)
    {
        if (sentences.Length == 0)
        {
            yield break;
        }

        foreach (var practice in Catalogue.Practices)
        {
            if (practice.Kinds.Contains(item.Kind))
            {
                var first = sentences[0].Span;
                yield return new(practice.Id, PracticeUse.Mentioned, DetectorStrength.Word, first, first, first.Start, HitBasis.Kind, sentences[0].Role)
                {
                    Points = scale.Of(HitBasis.Kind, PracticeUse.Mentioned, null, sentences[0].Role),
                };
            }
        }
    }

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

    private void AddHits(ImmutableArray<SentenceHit>.Builder hits, WorkItem item, SignScale scale, Sentence sentence, IReadOnlyList<NamedThing> named)
    {
        var shape = new SentenceShape(sentence.Words);
        var matches = new SentenceMatches(_index, shape, named);
        if (matches.IsEmpty || !MayBeQuoted(sentence))
        {
            return;
        }

        var mood = StatementMoods.Of(item, sentence);
        var found = new SentenceJudge(_index, sentence, matches, mood, new(shape, mood, _index.Verbs)).All().ToList();
        var plainest = new List<Found>();
        for (var at = 0; at < found.Count; at++)
        {
            var practice = found[at].Practice;
            if (found.FindIndex(other => other.Practice == practice) == at)
            {
                Order(plainest, found, practice);
                AddTelling(hits, scale, sentence, plainest);
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

    private static void AddTelling(ImmutableArray<SentenceHit>.Builder hits, SignScale scale, Sentence sentence, List<Found> plainest)
    {
        for (var at = 0; at < plainest.Count && (at == 0 || plainest[at].Use == PracticeUse.Exercised); at++)
        {
            var act = plainest[at].Act;
            if (plainest.FindIndex(other => other.Act == act) == at)
            {
                hits.Add(HitOf(scale, sentence, plainest[at]));
            }
        }
    }

    private static SentenceHit HitOf(SignScale scale, Sentence sentence, Found found)
    {
        var first = sentence.Words[found.Start].Start;
        return new(
            found.Practice,
            found.Use,
            Math.Round(found.Strength * DetectorStrength.In(sentence.Role), 3),
            sentence.Span,
            new(first, sentence.Words[found.End].End - first),
            sentence.Words[found.Act].Start,
            found.Basis,
            sentence.Role)
        {
            Reason = found.Reason,
            Sign = found.Sign,
            Points = scale.Of(found.Basis, found.Use, found.Sign, sentence.Role),
        };
    }
}
