using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>Maps work text to practices by the catalogue's phrases and the context they stand in. Deterministic, thread-safe.</summary>
public sealed class PracticeDetector
{
    private readonly PhraseIndex _index;
    private readonly FileSigns _files;
    private readonly Dictionary<WorkKind, PracticeId[]> _byKind;

    /// <summary>Prepares a detector; costly once, cheap to use.</summary>
    public PracticeDetector(PracticeCatalogue catalogue)
    {
        Catalogue = catalogue;
        _index = new(catalogue);
        _files = new(catalogue);
        _byKind = Enum.GetValues<WorkKind>().ToDictionary(
            kind => kind,
            kind => catalogue.Practices.Where(practice => practice.Kinds.Contains(kind)).Select(practice => practice.Id).ToArray());
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
        var names = NameFinder.Of(item, moreNames);
        return Told(item, SentenceReader.Read(item, names), new(_index)) with { Names = new(item, moreNames, names) };
    }

    /// <summary>Reads several work items; costs less than one after the other.</summary>
    /// <returns>As many readings, in order.</returns>
    public IReadOnlyList<TextReading> Read(IReadOnlyList<WorkItem> items)
    {
        var names = new NameFinder[items.Count];
        var sentences = new ImmutableArray<Sentence>[items.Count];
        var room = new SentenceRoom();
        for (var at = 0; at < sentences.Length; at++)
        {
            names[at] = NameFinder.Of(items[at], []);
            sentences[at] = SentenceReader.Read(items[at], names[at], room);
        }

        var hits = new SentenceHits(_index);
        var readings = new TextReading[items.Count];
        for (var at = 0; at < readings.Length; at++)
        {
            readings[at] = Told(items[at], sentences[at], hits) with { Names = new(items[at], [], names[at]) };
        }

        return readings;
    }

    /// <summary>
    /// Whether a sentence may be said to tell that a practice was exercised: nothing the detector found of the practice there
    /// speaks against it, and where it found nothing, the sentence tells anything at all as done.
    /// </summary>
    /// <param name="item">The work item.</param>
    /// <param name="reading">What this detector made of it.</param>
    /// <param name="sentence">One of its sentences.</param>
    /// <param name="practice">The practice.</param>
    public bool TellsDone(WorkItem item, TextReading reading, Sentence sentence, PracticeId practice)
    {
        var own = reading.Hits.Where(hit => hit.Sentence == sentence.Span && hit.Basis is not (HitBasis.File or HitBasis.Kind)).ToList();
        var same = own.FindAll(hit => hit.Practice == practice);
        return same.Exists(IsDone) || (!SpeakAgainst(same.Count > 0 ? same : own) && ToldAsDone.VerbsOf(sentence, StatementMoods.Of(item, sentence), _index.Verbs).Any());

        static bool IsDone(SentenceHit hit) => hit.Use == PracticeUse.Exercised;

        static bool SpeakAgainst(List<SentenceHit> hits) => !hits.Exists(IsDone) && hits.Exists(hit => hit.Reason is not (HitReason.Done or HitReason.NotTold));
    }

    /// <summary>
    /// The verbs of a sentence that tell somebody's deed as done. An order tells none, even one that was carried out, unless it
    /// is the item's title: whoever is ordered need not be who did it.
    /// </summary>
    internal IEnumerable<int> DeedsIn(WorkItem item, Sentence sentence)
    {
        var mood = StatementMoods.Of(item, sentence);
        var first = new SentenceShape(sentence).FirstWord;
        return ToldAsDone.VerbsOf(sentence, mood == StatementMood.DoneOrder && sentence.Role is not (SectionRole.Title or SectionRole.FollowUps) ? StatementMood.Narrative : mood, _index.Verbs)
            .Where(verb => verb != first || _index.Verbs.ContainsStem(sentence.Words[verb]) || ChangeVerbs.Stems.ContainsStem(sentence.Words[verb]));
    }

    private TextReading Told(WorkItem item, ImmutableArray<Sentence> sentences, SentenceHits hits)
    {
        hits.Begin(item, new(item.Kind, EditorialTitle.IsOf(item, sentences)));
        var named = new List<NamedThing>();
        var isTitleAlone = true;
        foreach (var sentence in sentences)
        {
            if (sentence.Role == SectionRole.Title)
            {
                hits.AddNamed(sentence, named);
            }

            isTitleAlone &= sentence.Role == SectionRole.Title;
        }

        foreach (var sentence in sentences)
        {
            hits.Add(sentence, sentence.Role == SectionRole.Title ? [] : named);
        }

        // A report that tells of nothing done, and files without an account of what was done, support nothing.
        if (hits.TellWork && sentences.Length > 0)
        {
            AddKindSigns(hits, item.Kind, sentences[0]);
        }

        if (!isTitleAlone)
        {
            hits.AddRange(_files.Read(item, hits.Scale));
        }

        return new(sentences, hits.ToImmutable());
    }

    private void AddKindSigns(SentenceHits hits, WorkKind kind, Sentence sentence)
    {
        foreach (var practice in _byKind.GetValueOrDefault(kind, []))
        {
            hits.Add(new(practice, PracticeUse.Mentioned, DetectorStrength.Word, sentence.Span, sentence.Span, sentence.Span.Start, HitBasis.Kind, sentence.Role)
            {
                Points = hits.Scale.Of(HitBasis.Kind, PracticeUse.Mentioned, null, sentence.Role),
            });
        }
    }
}
