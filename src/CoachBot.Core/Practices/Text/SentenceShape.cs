using System.Collections.Immutable;

namespace CoachBot.Core.Practices.Text;

/// <summary>How a sentence is built, as far as word forms and closed word classes tell: which words are verbs, where clauses begin.</summary>
internal sealed class SentenceShape
{
    private const int Reach = 30;
    private const int LongestSubject = 5;

    private static readonly WordSet TakingGerunds = WordSet.OfStems(
        "start begin keep finish complete continue resume try stop avoid suggest recommend consider propose enjoy delay postpone quit mention involve risk mind help spend see notice find");

    // In the present, and hardly ever nouns.
    private static readonly WordSet PresentVerbs = Grammar.Set(
        "shows show needs need helps help means mean makes make takes take gives give seems seem appears appear remains remain requires require"
        + " works work keeps keep costs cost belongs belong goes go comes come becomes become contains contain stays stay");

    private ImmutableArray<Word> _words = [];
    private Answer[] _finite = [];
    private bool _isAsked;

    public SentenceShape()
    {
    }

    public SentenceShape(Sentence sentence) => Begin(sentence);

    /// <summary>What its words may give rise to, or more than that.</summary>
    public Clues Clues { get; private set; }

    /// <summary>All words, articles included.</summary>
    public ImmutableArray<Word> Words => _words;

    /// <summary>Index of the first word that is no clock time or number; the number of words when there is none.</summary>
    public int FirstWord { get; private set; }

    /// <summary>Takes the next sentence; nothing may be asked of the one before any more.</summary>
    public void Begin(Sentence sentence)
    {
        (_words, Clues, _isAsked) = (sentence.Words, sentence.Clues, false);
        FirstWord = FirstOf(_words);
    }

    /// <summary>Whether the word is meant as a verb that tells something, alone or with its auxiliaries.</summary>
    public bool IsFinite(int at)
    {
        if (!_isAsked)
        {
            _isAsked = true;
            if (_finite.Length < _words.Length)
            {
                _finite = new Answer[_words.Length];
            }
            else
            {
                Array.Clear(_finite, 0, _words.Length);
            }
        }

        ref var known = ref _finite[at];
        if (known == Answer.Unasked)
        {
            known = _words[at].Aside != WordAside.Quote && ReadFinite(at) ? Answer.Yes : Answer.No;
        }

        return known == Answer.Yes;
    }

    /// <summary>Whether a past form describes a noun: <c>the failed pod</c>, <c>with rotated keys</c>.</summary>
    public bool IsAdjective(int at)
    {
        var start = at;
        while (start > 0 && _words[start].Before == WordBreak.Hyphen)
        {
            start--;
        }

        if (QualifiesGerund(at))
        {
            return true;
        }

        if (OpensClause(start))
        {
            return IsSubjectOfVerb(at);
        }

        var before = _words[start - 1];
        return Grammar.IsDeterminer(before)
            || before.Lower == "to"
            || Grammar.IsPreposition(before)
            || (Grammar.IsNumber(before) && start - 1 >= FirstWord)
            || (before.Form == VerbForm.Past && AuxiliaryWords.Of(before) == Auxiliary.None && before.Stem != _words[at].Stem && IsFinite(start - 1));
    }

    // Whether nothing but adverbs and a date stands before it in its clause.
    private bool OpensClause(int at)
    {
        while (at > FirstWord && !_words[at].BreaksBefore && Grammar.IsAdverb(_words[at - 1]))
        {
            at--;
        }

        return at <= FirstWord || _words[at].BreaksBefore;
    }

    // "Grouped pages are easier to read": what a verb of its own follows that soon is a thing, not a deed.
    private bool IsSubjectOfVerb(int at)
    {
        for (var next = at + 1; next < Math.Min(_words.Length, at + 1 + LongestSubject) && !EndsSubject(_words[next]); next++)
        {
            var kind = AuxiliaryWords.Of(_words[next]);
            if ((kind & Auxiliary.Subject) == 0 && (kind & (Auxiliary.Be | Auxiliary.Have | Auxiliary.Do | Auxiliary.Modal)) != 0)
            {
                return true;
            }

            if (next > at + 1 && PresentVerbs.Contains(_words[next]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsSubject(Word word) => word.BreaksBefore || Grammar.IsDeterminer(word) || Grammar.IsPreposition(word)
        || Grammar.IsJoin(word) || Grammar.IsSubordinator(word) || Grammar.IsSubjectPronoun(word) || word.OfName is not null;

    // "automated testing", "distributed tracing"; not "started testing".
    private bool QualifiesGerund(int at) =>
        at + 1 < _words.Length && _words[at + 1].Form == VerbForm.Gerund && _words[at + 1].Before == WordBreak.None && !TakingGerunds.ContainsStem(_words[at]);

    /// <summary>The nearest verb before a place, in the same aside; -1 when there is none within reach.</summary>
    public int FiniteBefore(int at)
    {
        var aside = at < _words.Length ? _words[at].Aside : WordAside.None;
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            if (_words[i].Aside == aside && IsFinite(i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The nearest verb from a place on; -1 when there is none within reach.</summary>
    public int FiniteFrom(int at, int reach = Reach)
    {
        for (var i = at; i < Math.Min(_words.Length, at + reach); i++)
        {
            if (_words[i].Aside == WordAside.None && IsFinite(i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Index of the first word of the clause that holds a word; a word that opens the clause is not counted in.</summary>
    /// <param name="at">Index of the word.</param>
    /// <param name="reach">How many words are looked back over at most.</param>
    public int ClauseStart(int at, int reach = Reach)
    {
        var limit = Math.Max(0, at - reach);
        while (at > limit && !_words[at].BreaksBefore && !Grammar.IsSubordinator(_words[at - 1]) && !(Grammar.IsJoin(_words[at - 1]) && OpensSubject(at)))
        {
            at--;
        }

        return at;
    }

    // A capital letter may be a name's: "Priya restarts", not "Affected users".
    private bool MayActAlone(int at) => at >= FirstWord
        && _words[at] is { IsCapitalised: true, IsPossessive: false, Form: not VerbForm.Past, Lower.Length: > 1 }
        && !Grammar.IsDeterminer(_words[at]) && !Grammar.IsPreposition(_words[at]) && !Grammar.IsSubordinator(_words[at]) && !Grammar.IsAdverb(_words[at]);

    private bool IsFollowedByVerb(int at) => at + 1 < _words.Length && !_words[at + 1].BreaksBefore
        && (_words[at + 1].Form == VerbForm.Past || AuxiliaryWords.Of(_words[at + 1]) != Auxiliary.None);

    private bool OpensSubject(int at) => _words[at].IsCapitalised || Grammar.IsDeterminer(_words[at]) || Grammar.IsSubjectPronoun(_words[at]);

    private bool ReadFinite(int at)
    {
        var word = _words[at];
        var kind = AuxiliaryWords.Of(word);
        if (kind != Auxiliary.None)
        {
            return (kind & (Auxiliary.Be | Auxiliary.Have | Auxiliary.Do)) != 0 && word.Lower is not ("be" or "been" or "being" or "having");
        }

        var group = VerbGroup.Read(_words, at);
        var before = group.Start > 0 && !_words[group.Start].BreaksBefore ? _words[group.Start - 1] : Word.None;
        return group.FormOf(_words) switch
        {
            VerbForm.Past => group.Seen != Auxiliary.None || !IsAdjective(at),
            VerbForm.PlainOrPast => before.IsNone || !(Grammar.IsDeterminer(before) || Grammar.IsPreposition(before)),
            VerbForm.Third => !before.IsNone && (Grammar.PronounOf(before) is "he" or "she" or "it" or "who" or "which" or "that"
                || (MayActAlone(group.Start - 1) && !IsFollowedByVerb(at))),
            VerbForm.Plain => group.Has(Auxiliary.Modal | Auxiliary.Do) || (!before.IsNone && Grammar.PronounOf(before) is "i" or "we" or "they" or "you"),
            VerbForm.Gerund => false,
        };
    }

    private enum Answer : byte
    {
        Unasked,
        Yes,
        No,
    }

    private static int FirstOf(ImmutableArray<Word> words)
    {
        var at = 0;
        while (at < words.Length && Grammar.IsStamp(words[at]))
        {
            at++;
        }

        return at;
    }
}
