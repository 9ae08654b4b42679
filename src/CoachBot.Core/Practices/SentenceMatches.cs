using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>
/// The phrases in a sentence. They are looked for among its words without articles; the indexes given are those of all
/// its words, which tell the context.
/// </summary>
internal sealed class SentenceMatches
{
    private const int VerbToObject = 8;
    private const int ObjectToVerb = 5;
    private const int LongestRelative = 8;

    private readonly PhraseIndex _index;
    private readonly SentenceShape _shape;
    private readonly StemNumbers _stems;
    private readonly List<Match> _matches = [];
    private readonly List<Match> _verbs = [];
    private readonly List<int> _changers = [];
    private ImmutableArray<Word> _words = [];
    private KeptWord[] _kept = [];
    private bool[] _signals = [];
    private int _count;
    private bool _hasChangers;

    /// <param name="index">The catalogue's phrases.</param>
    /// <param name="shape">Has taken the sentence that is taken here.</param>
    public SentenceMatches(PhraseIndex index, SentenceShape shape) => (_index, _shape, _stems) = (index, shape, index.Stems);

    /// <summary>Goes on with the shape's next sentence.</summary>
    /// <param name="named">What the item's title names: here "the" and its last word mean it.</param>
    public void Begin(IReadOnlyList<NamedThing> named)
    {
        _words = _shape.Words;
        _hasChangers = false;
        _matches.Clear();
        _verbs.Clear();
        if (_kept.Length < _words.Length)
        {
            _kept = new KeptWord[2 * _words.Length];
        }

        _count = KeptWord.Fill(_kept, _words.AsSpan(), _stems);
        _index.Find(Kept, _matches);
        for (var i = 0; i < named.Count; i++)
        {
            AddNamed(named[i]);
        }

        if (_matches.Count > 0)
        {
            _index.FindVerbs(Kept, _matches, _verbs, ref _signals);
        }
    }

    public bool IsEmpty => _matches.Count == 0;

    /// <summary>Acts, topics and objects, by the words that phrases are looked for in.</summary>
    public ReadOnlySpan<Match> All => CollectionsMarshal.AsSpan(_matches);

    /// <summary>The verbs of which an object was found, in the same way.</summary>
    public ReadOnlySpan<Match> Verbs => CollectionsMarshal.AsSpan(_verbs);

    /// <summary>Adds the objects of more than one word, by their last; each once.</summary>
    public void AddNamedTo(List<NamedThing> named)
    {
        var from = named.Count;
        foreach (ref readonly var match in All)
        {
            if (match.Kind == PhraseKind.Object && match.End > match.Start)
            {
                var thing = new NamedThing(_kept[match.End].Stem, match.Practice, match.Signal);
                if (named.IndexOf(thing, from) < 0)
                {
                    named.Add(thing);
                }
            }
        }
    }

    /// <summary>A match by all words of the sentence.</summary>
    public Match Whole(in Match match) => match with { Start = _kept[match.Start].At, End = _kept[match.End].At };

    /// <summary>The nearest object of a verb, by all words; null when the verb acts on none.</summary>
    public Match? ObjectOf(in Match verb) => NearestObject(verb) is { } thing ? Whole(thing) : null;

    /// <summary>The nearest verb of change that acts on a thing, by all words; null when none does.</summary>
    public Match? ChangerOf(in Match thing)
    {
        Match? nearest = null;
        var least = int.MaxValue;
        FindChangers();
        foreach (var at in CollectionsMarshal.AsSpan(_changers))
        {
            if (at > thing.End + ObjectToVerb)
            {
                break;
            }

            if (at < thing.Start - VerbToObject - LongestRelative || (at >= thing.Start && at <= thing.End))
            {
                continue;
            }

            var verb = thing with { Kind = PhraseKind.Verb, Start = at, End = at };
            if (DistanceTo(verb, thing, least) is { } distance)
            {
                (nearest, least) = (verb, distance);
            }
        }

        return nearest is { } found ? Whole(found) : null;
    }

    private void FindChangers()
    {
        if (_hasChangers)
        {
            return;
        }

        _hasChangers = true;
        _changers.Clear();
        for (var at = 0; (_shape.Clues & Clues.Change) != 0 && at < _count; at++)
        {
            if ((_words[_kept[at].At].Lexeme.Clues & Clues.Change) != 0)
            {
                _changers.Add(at);
            }
        }
    }

    private Match? NearestObject(in Match verb)
    {
        Match? nearest = null;
        var least = int.MaxValue;
        foreach (ref readonly var thing in All)
        {
            if (thing.Kind == PhraseKind.Object && thing.Signal == verb.Signal && DistanceTo(verb, thing, least) is { } distance)
            {
                (nearest, least) = (thing, distance);
            }
        }

        return nearest;
    }

    private void AddNamed(NamedThing thing)
    {
        for (var at = 0; at < _count; at++)
        {
            if (_kept[at].Stem == thing.Head && FollowsThe(_kept[at].At))
            {
                _matches.Add(new(PhraseKind.Object, thing.Practice, thing.Signal, at, at, VerbForm.Plain));
            }
        }
    }

    private ReadOnlySpan<KeptWord> Kept => _kept.AsSpan(0, _count);

    private bool FollowsThe(int at) => at > 0 && _words[at - 1].Lower == "the";

    // Null when it is not less than another.
    private int? DistanceTo(in Match verb, in Match thing, int other)
    {
        var after = thing.Start - verb.End;
        var before = verb.Start - thing.End;
        return after is > 0 and <= VerbToObject + LongestRelative && after < other && Takes(verb, thing) ? after
            : before is > 0 and <= ObjectToVerb && before < other && IsDoneTo(_kept[thing.End].At, _kept[verb.Start].At) ? before
            : null;
    }

    // Between a verb and what it acts on stands no other verb, but one that shares the object ("designed and built") and
    // those of a closed relative clause ("a check that watches the queue, and an alert rule").
    private bool Takes(in Match verb, in Match thing)
    {
        var from = _kept[verb.End].At + 1;
        var to = _kept[thing.Start].At;
        while (from < to && (Grammar.IsJoin(_words[from]) || Grammar.IsAdverb(_words[from]) || _shape.IsFinite(from) || _words[from].Form == VerbForm.Gerund))
        {
            from++;
        }

        // "Pages changed, redirect rules": what follows a comma at once is the next thing, not what was changed.
        if (from == to && _words[to].Before == WordBreak.Comma)
        {
            return false;
        }

        var skipped = 0;
        for (var at = from; at < to; at++)
        {
            if (_words[at].Lower is "that" or "which" or "who" && RelativeEnd(at, to) is { } end)
            {
                skipped += end - at;
                at = end;
            }

            if (_words[at].Before == WordBreak.Strong || _shape.IsFinite(at))
            {
                return false;
            }
        }

        return _words[to].Before != WordBreak.Strong && thing.Start - verb.End - skipped <= VerbToObject && !IsSubject(_kept[thing.End].At, from);
    }

    private int? RelativeEnd(int at, int to)
    {
        for (var end = at + 1; end <= Math.Min(to, at + LongestRelative); end++)
        {
            if (_words[end].BreaksBefore)
            {
                return _words[end].Before == WordBreak.Comma ? end : null;
            }
        }

        return null;
    }

    // "restarted the pod and the worker came back": the worker comes, it is not restarted.
    private bool IsSubject(int end, int from)
    {
        var next = end + 1;
        return next < _words.Length && !_words[next].BreaksBefore && _shape.IsFinite(next)
            && IsDivided(from, end);
    }

    private bool IsDivided(int from, int end)
    {
        for (var at = from; at <= end; at++)
        {
            if (Grammar.IsJoin(_words[at]) || _words[at].BreaksBefore)
            {
                return true;
            }
        }

        return false;
    }

    // "the alert rule was tuned", "bad message moved"
    private bool IsDoneTo(int thing, int verb)
    {
        var group = VerbGroup.Read(_words, verb);
        if (group.FormOf(_words) != VerbForm.Past || group.Start <= thing)
        {
            return false;
        }

        for (var at = thing + 1; at <= group.Start; at++)
        {
            if (_words[at].Before == WordBreak.Strong || (at < group.Start && (_shape.IsFinite(at) || Grammar.IsSubjectPronoun(_words[at]))))
            {
                return false;
            }
        }

        return group.IsPassive(VerbForm.Past) || (group.Seen == Auxiliary.None && !_shape.IsAdjective(verb) && !TakesObject(verb));
    }

    private bool TakesObject(int verb)
    {
        var next = verb + 1;
        return next < _words.Length && !_words[next].BreaksBefore
            && (Grammar.IsDeterminer(_words[next]) || Grammar.IsSubjectPronoun(_words[next]) || _words[next].IsCapitalised || Grammar.IsNumber(_words[next]));
    }
}

/// <summary>Something that a title names.</summary>
/// <param name="Head">The number of its last word's stem: "review" of an access review.</param>
/// <param name="Practice">The number of the practice whose verbs act on it.</param>
/// <param name="Signal">The signal of that practice.</param>
internal readonly record struct NamedThing(int Head, int Practice, int Signal);
