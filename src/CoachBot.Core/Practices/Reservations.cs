using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>What a sentence takes from all it tells: a label that gives an aim or an example, a doubt, a deed that some only did.</summary>
internal readonly struct Reservations
{
    private const int LongestLabel = 3;
    private const int NearNoun = 4;

    private static readonly WordSet Naming = Grammar.Set(
        "expected actual goal goals aim aims environment tag tags label labels keyword keywords example examples requirement requirements acceptance");

    private static readonly WordSet Planning = Grammar.Set("todo todos fixme next later");

    private static readonly WordSet Denied = Grammar.Set("think believe say claim know remember see expect");

    private static readonly WordSet Whole = Grammar.Set("all every each everything everybody everyone");

    private readonly ImmutableArray<Word> _words;
    private readonly int _doubted;
    private readonly int _doubtedEnd;
    private readonly int _partial;

    public Reservations(SentenceShape shape)
    {
        _words = shape.Words;
        Label = LabelOf(_words, shape.FirstWord);
        _doubted = _words.Length;
        _partial = -1;
        for (var at = 0; (shape.Clues & Clues.Doubt) != 0 && at + 1 < _words.Length; at++)
        {
            if (_words[at].Lower == "not" && Whole.Contains(_words[at + 1]))
            {
                _partial = at;
            }
            else if (_doubted == _words.Length && IsDoubt(_words, at) && OpensComplement(_words[at + 1]))
            {
                _doubted = at + 1;
                _doubtedEnd = BreakFrom(_words, at + 1);
            }
        }
    }

    /// <summary>Whether a doubt, or a deed that some only did, may be told by this word in lower case; it always is by one of them.</summary>
    public static bool MayDoubt(string word) => Denied.Contains(word)
        || word is "not" or "doubt" or "doubts" or "doubted" or "unsure" or "untrue" or "unlikely" or "doubtful"
            or "sure" or "certain" or "true" or "clear" or "proven" or "convinced" or "evidence" or "proof" or "sign";

    /// <summary>What the label before a colon makes of the rest; null where it leaves it as it is.</summary>
    public PracticeUse? Label { get; }

    /// <summary>Whether the sentence does not vouch for a verb: doubted, or true of some only.</summary>
    public bool Withhold(int verb, int clause) =>
        (verb >= _doubted && verb < _doubtedEnd) || (_partial >= clause && _partial <= verb + NearNoun);

    private static PracticeUse? LabelOf(ImmutableArray<Word> words, int first)
    {
        if (first >= words.Length)
        {
            return null;
        }

        if (words[first].Lower is "todo" or "fixme")
        {
            return PracticeUse.Planned;
        }

        for (var at = first + 1; at < words.Length && at <= first + LongestLabel; at++)
        {
            if (words[at].Before == WordBreak.Strong)
            {
                return words[at].Aside != WordAside.None ? null
                    : Naming.Contains(words[first]) || Naming.Contains(words[at - 1]) ? PracticeUse.Mentioned
                    : Planning.Contains(words[first]) ? PracticeUse.Planned
                    : null;
            }
        }

        return null;
    }

    // "do not think", "doubt", "not sure", "not true", "no evidence"
    private static bool IsDoubt(ImmutableArray<Word> words, int at)
    {
        var before = at > 0 && !words[at].BreaksBefore ? words[at - 1] : Word.None;
        return words[at].Lower switch
        {
            "doubt" or "doubts" or "doubted" => before.IsNone || before.Lower is not ("no" or "a" or "without"),
            "unsure" or "untrue" or "unlikely" or "doubtful" => true,
            "sure" or "certain" or "true" or "clear" or "proven" or "convinced" => !before.IsNone && IsNegative(before),
            "evidence" or "proof" or "sign" => !before.IsNone && before.Lower == "no",
            _ => Denied.Contains(words[at]) && !before.IsNone && IsNegative(before),
        };
    }

    private static bool IsNegative(Word word) => (AuxiliaryWords.Of(word) & Auxiliary.Not) != 0;

    private static bool OpensComplement(Word word) => !word.BreaksBefore
        && (word.Lower is "that" or "if" or "whether" or "it" || word.OfName is not null || Grammar.IsDeterminer(word) || Grammar.IsSubjectPronoun(word));

    private static int BreakFrom(ImmutableArray<Word> words, int at)
    {
        while (at < words.Length && !words[at].BreaksBefore && words[at].Lower != "but")
        {
            at++;
        }

        return at;
    }
}
