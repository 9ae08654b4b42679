using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>A sentence with the people it names and the places where one of its subjects begins.</summary>
internal sealed class SentencePeople
{
    private readonly ImmutableArray<Word> _words;
    private SubjectReader? _subjects;
    private List<int>? _starts;

    public SentencePeople(Sentence sentence, NameFinder names)
    {
        Sentence = sentence;
        _words = sentence.Words;
        Shape = new(sentence);
        Mentions = new(_words, names);
    }

    public Sentence Sentence { get; }

    public SentenceShape Shape { get; }

    public Mentions Mentions { get; }

    public SubjectReader Subjects => _subjects ??= new(Shape, Mentions);

    /// <summary>Whether somebody stands in it, by that name, as the subject of a verb.</summary>
    public bool Tells(string name) =>
        Mentions.Names(name) && IsSubject(name);

    private bool IsSubject(string name) => Starts().Exists(start => Mentions.StartingAt(start)?.Name == name);

    /// <summary>The words told of the subject of the verb at an index: from that subject to the next.</summary>
    public Range Told(int verb)
    {
        var starts = Starts();
        var next = 0;
        while (next < starts.Count && starts[next] <= verb)
        {
            next++;
        }

        return new(next <= 1 ? 0 : starts[next - 1], next == starts.Count ? _words.Length : starts[next]);
    }

    private List<int> Starts()
    {
        if (_starts is null)
        {
            _starts = [];
            for (var at = 0; at < _words.Length; at++)
            {
                if (StartsSubject(at))
                {
                    _starts.Add(at);
                }
            }
        }

        return _starts;
    }

    private bool StartsSubject(int at)
    {
        if (Grammar.IsSubjectPronoun(_words[at]))
        {
            return true;
        }

        if (Mentions.StartingAt(at) is not { } mention || _words[mention.End].IsPossessive || (at > 0 && Grammar.IsPreposition(_words[at - 1])))
        {
            return false;
        }

        var next = mention.End + 1;
        while (next < _words.Length && Grammar.IsAdverb(_words[next]))
        {
            next++;
        }

        return next < _words.Length && (Shape.IsFinite(next) || AuxiliaryWords.Of(_words[next]) != Auxiliary.None);
    }
}
