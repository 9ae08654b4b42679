using System.Collections.Immutable;
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

    private readonly SentenceShape _shape;
    private readonly ImmutableArray<Word> _words;
    private readonly List<int> _kept = [];
    private readonly List<Match> _matches;

    /// <param name="index">The catalogue's phrases.</param>
    /// <param name="shape">The sentence.</param>
    /// <param name="named">What the item's title names: here "the" and its last word mean it.</param>
    public SentenceMatches(PhraseIndex index, SentenceShape shape, IReadOnlyList<NamedThing>? named = null)
    {
        _shape = shape;
        _words = shape.Words;
        var kept = Kept();
        _matches = index.Find(kept);
        foreach (var thing in named ?? [])
        {
            _matches.AddRange(Enumerable.Range(0, kept.Length).Where(at => kept[at].Stem == thing.Head && FollowsThe(_kept[at]))
                .Select(at => new Match(PhraseKind.Object, thing.Practice, thing.Signal, at, at, VerbForm.Plain)));
        }
    }

    public bool IsEmpty => _matches.Count == 0;

    public IEnumerable<Match> Acts => _matches.Where(match => match.Kind == PhraseKind.Act).Select(Whole);

    /// <summary>Topics, and objects without their verbs.</summary>
    public IEnumerable<Match> Things => _matches.Where(match => match.Kind is PhraseKind.Topic or PhraseKind.Object).Select(Whole);

    /// <summary>The objects of more than one word, by their last.</summary>
    public IEnumerable<NamedThing> Named => _matches.Where(match => match.Kind == PhraseKind.Object && match.End > match.Start)
        .Select(match => new NamedThing(_words[_kept[match.End]].Stem, match.Practice, match.Signal)).Distinct();

    /// <summary>Verbs with the nearest of their objects.</summary>
    public IEnumerable<(Match Verb, Match Object)> Pairs()
    {
        var verbs = _matches.Where(match => match.Kind == PhraseKind.Verb).ToList();
        if (verbs.Count == 0)
        {
            yield break;
        }

        var objects = _matches.Where(match => match.Kind == PhraseKind.Object).ToLookup(match => match.Signal);
        foreach (var verb in verbs)
        {
            var near = objects[verb.Signal].Select(thing => (Thing: thing, Distance: DistanceTo(verb, thing)))
                .Where(pair => pair.Distance is not null)
                .OrderBy(pair => pair.Distance)
                .FirstOrDefault();
            if (near.Distance is not null)
            {
                yield return (Whole(verb), Whole(near.Thing));
            }
        }
    }

    private bool FollowsThe(int at) => at > 0 && _words[at - 1].Lower == "the";

    private Match Whole(Match match) => match with { Start = _kept[match.Start], End = _kept[match.End] };

    // A word that is left out leaves its break to the next.
    private ImmutableArray<Word> Kept()
    {
        var kept = ImmutableArray.CreateBuilder<Word>(_words.Length);
        var left = WordBreak.None;
        for (var at = 0; at < _words.Length; at++)
        {
            var word = _words[at];
            var before = word.Before > left ? word.Before : left;
            left = WordBreak.None;
            if (Phrase.IsSkipped(word))
            {
                left = before;
            }
            else
            {
                kept.Add(before == word.Before ? word : word with { Before = before });
                _kept.Add(at);
            }
        }

        return kept.ToImmutable();
    }

    private int? DistanceTo(Match verb, Match thing)
    {
        var after = thing.Start - verb.End;
        var before = verb.Start - thing.End;
        return after is > 0 and <= VerbToObject + LongestRelative && Takes(verb, thing) ? after
            : before is > 0 and <= ObjectToVerb && IsDoneTo(_kept[thing.End], _kept[verb.Start]) ? before
            : null;
    }

    // Between a verb and what it acts on stands no other verb, but one that shares the object ("designed and built") and
    // those of a closed relative clause ("a check that watches the queue, and an alert rule").
    private bool Takes(Match verb, Match thing)
    {
        var from = _kept[verb.End] + 1;
        var to = _kept[thing.Start];
        while (from < to && (Grammar.IsJoin(_words[from]) || Grammar.IsAdverb(_words[from]) || _shape.IsFinite(from) || _words[from].Form == VerbForm.Gerund))
        {
            from++;
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

        return _words[to].Before != WordBreak.Strong && thing.Start - verb.End - skipped <= VerbToObject && !IsSubject(_kept[thing.End], from);
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
            && Enumerable.Range(from, end - from + 1).Any(at => Grammar.IsJoin(_words[at]) || _words[at].BreaksBefore);
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
            && (Grammar.IsDeterminer(_words[next]) || Grammar.IsSubjectPronoun(_words[next]) || _words[next].IsCapitalised || char.IsAsciiDigit(_words[next].Lower[0]));
    }
}

/// <summary>Something that a title names.</summary>
/// <param name="Head">The stem of its last word: "review" of an access review.</param>
/// <param name="Practice">The practice whose verbs act on it.</param>
/// <param name="Signal">The signal of that practice.</param>
internal sealed record NamedThing(string Head, PracticeId Practice, int Signal);
