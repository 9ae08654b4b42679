using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>
/// Tells what a sentence says of an act it names: that it was done, is planned, was lacking, or only occurs as words.
/// An act that is a verb is judged by its own group; one that is none, by the verb it holds or hangs on.
/// </summary>
internal sealed class SentenceContext
{
    private const int VerbBehind = 6;
    private const int WordsBeforeOrdered = 2;

    private static readonly WordSet Faults = Grammar.Set(
        "broken failing failed flaky noisy wrong slow missing stale expired outdated old no duplicate unused incorrect bad about re question evaluate compare remove delete drop disable deprecate rename close read discuss");

    private readonly SentenceShape _shape;
    private readonly WordSet _verbs;
    private readonly Denials _denials;
    private readonly VerbUse _verbUse;
    private StatementMood _mood;
    private ImmutableArray<Word> _words;

    public SentenceContext(SentenceShape shape, WordSet verbs)
    {
        (_shape, _verbs) = (shape, verbs);
        _denials = new(shape);
        _verbUse = new(shape, verbs, _denials);
    }

    /// <summary>Goes on with the shape's next sentence.</summary>
    public void Begin(StatementMood mood)
    {
        (_mood, _words) = (mood, _shape.Words);
        _denials.Begin();
        _verbUse.Begin(mood);
    }

    /// <summary>What the sentence says of an act, and the index of the verb that says so.</summary>
    public (PracticeUse Use, int Verb) UseOfAct(Match act)
    {
        var isVerb = _verbs.ContainsStem(_words[act.Start]);
        var (use, verb) = isVerb ? UseOfVerb(act.Start, act.End) : UseOfNoun(act.Start, act.End);
        if (use != PracticeUse.Mentioned)
        {
            return (use, verb);
        }

        // The pack itself tells this act in the present: "runs nightly".
        var isTold = act.PackForm == VerbForm.Third && _words[act.Start].Form == VerbForm.Third;

        // What a pack writes in its plain form may be a noun here: "a step to the pipeline".
        return isTold ? (_verbUse.Done, verb)
            : isVerb && act.PackForm == VerbForm.Plain ? UseOfNoun(act.Start, act.End)
            : (use, verb);
    }

    /// <summary>The same for a verb that begins the words from start to end.</summary>
    public (PracticeUse Use, int Verb) UseOfVerb(int start, int end)
    {
        var verb = start;
        while (verb < end && _words[verb + 1].Before == WordBreak.Hyphen)
        {
            verb++;
        }

        var use = _verbUse.Of(verb);
        return (use == PracticeUse.Exercised && _denials.DeniesBetween(verb, end) ? PracticeUse.Lacking : use, verb);
    }

    /// <summary>
    /// What is said of a thing that a heading orders by naming it, as in "Rollback script for all services"; null when
    /// the sentence is no such heading.
    /// </summary>
    public PracticeUse? UseOfOrdered(int start, int end)
    {
        var next = end + 1;
        var isWhole = next >= _words.Length || _words[next].BreaksBefore || Grammar.IsPreposition(_words[next]) || _words[next].Lower is "that" or "which" or "when" or "if";
        return _mood is StatementMood.DoneOrder or StatementMood.Open && isWhole && !IsPrefix(next) && IsFirst(start) && !IsFaulty(_words[start]) ? _verbUse.Done : null;
    }

    /// <summary>What the clause of a thing that is not lacking tells, whatever is done to it, and the index of the verb that says so.</summary>
    public (PracticeUse Use, int Verb) UseOfThing(int start, int end)
    {
        if (_denials.IsTakenBack(end))
        {
            return (PracticeUse.Lacking, start);
        }

        var isNow = SaysNow(start, end);
        if (InnerVerb(start, end) is { } inner)
        {
            var use = _verbUse.Of(inner);
            return (isNow && use == PracticeUse.Mentioned ? _verbUse.Done : use, inner);
        }

        var governor = Governor(start);
        if (isNow)
        {
            return (governor >= 0 && _verbUse.IsPlanned(governor) ? PracticeUse.Planned : _verbUse.Done, start);
        }

        governor = governor >= 0 ? governor : _verbUse.Imperative() ?? _shape.FiniteFrom(end + 1, VerbBehind);
        return governor < 0 ? (_verbUse.IsImperative(start) ? _verbUse.Done : PracticeUse.Mentioned, start) : (_verbUse.Of(governor), governor);
    }

    /// <summary>Whether the clause of these words says that the thing was not there.</summary>
    public bool IsLacking(int start, int end) => _denials.DeniesThing(start, end);

    private (PracticeUse Use, int Verb) UseOfNoun(int start, int end) =>
        _denials.DeniesThing(start, end) ? (PracticeUse.Lacking, start) : UseOfThing(start, end);

    private bool SaysNow(int start, int end)
    {
        for (var at = start; (_shape.Clues & Clues.Now) != 0 && at <= end; at++)
        {
            if (_words[at].Lower == "now")
            {
                return true;
            }
        }

        return false;
    }

    // "vault: fix a typo": what stands before a colon and an order only says where.
    private bool IsPrefix(int next) =>
        next < _words.Length && _words[next].Before == WordBreak.Strong && _words[next].Form is VerbForm.Plain or VerbForm.PlainOrPast
        && (_verbs.ContainsStem(_words[next]) || ChangeVerbs.Stems.ContainsStem(_words[next]));

    // Whether nothing but a few words that describe the thing stands before it.
    private bool IsFirst(int start)
    {
        if (start - _shape.FirstWord > WordsBeforeOrdered)
        {
            return false;
        }

        for (var at = _shape.FirstWord; at < start; at++)
        {
            if (_words[at].BreaksBefore || IsFaulty(_words[at]) || _shape.IsFinite(at) || _words[at].Form is not (VerbForm.Plain or VerbForm.Third))
            {
                return false;
            }
        }

        return true;
    }

    // The verb before in the same statement: what follows a colon hangs on no verb before it.
    private int Governor(int start)
    {
        var governor = _shape.FiniteBefore(start);
        for (var at = start; at > governor && governor >= 0; at--)
        {
            if (_words[at].Before == WordBreak.Strong && _words[at].Aside == WordAside.None)
            {
                return -1;
            }
        }

        return governor;
    }

    private static bool IsFaulty(Word word) => Faults.Contains(word) || Grammar.IsPreposition(word);

    private int? InnerVerb(int start, int end)
    {
        for (var at = start; at <= end; at++)
        {
            var isCopula = AuxiliaryWords.Of(_words[at]) != Auxiliary.None;
            if (_shape.IsFinite(at) && (!isCopula || at == end || _shape.FiniteFrom(at + 1, end - at) < 0))
            {
                return at;
            }
        }

        return null;
    }
}
