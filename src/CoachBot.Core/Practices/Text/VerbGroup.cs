using System.Collections.Immutable;

namespace CoachBot.Core.Practices.Text;

/// <summary>A verb with the auxiliaries and adverbs before it.</summary>
/// <param name="Start">Index of the first word of the group.</param>
/// <param name="Verb">Index of the verb.</param>
/// <param name="Seen">The auxiliaries in it.</param>
/// <param name="IsNow">Whether it says <c>now</c>.</param>
/// <param name="To">Index of the <c>to</c> of an infinitive, or -1.</param>
internal readonly record struct VerbGroup(int Start, int Verb, Auxiliary Seen, bool IsNow, int To)
{
    private const int Reach = 8;

    public bool Has(Auxiliary kind) => (Seen & kind) != 0;

    /// <summary>Whether its subject is what it is done to.</summary>
    public bool IsPassive(VerbForm form) => form == VerbForm.Past && Has(Auxiliary.Be | Auxiliary.Get);

    public static VerbGroup Read(ImmutableArray<Word> words, int verb)
    {
        var at = verb;
        while (at > 0 && words[at].Before == WordBreak.Hyphen)
        {
            at--;
        }

        var seen = Auxiliary.None;
        var isNow = false;
        while (at > 0 && verb - at < Reach && !words[at].BreaksBefore)
        {
            var left = words[at - 1];
            var kind = AuxiliaryWords.Of(left);
            if (kind == Auxiliary.None && left.Lower == "to")
            {
                return new(at - 1, verb, seen, isNow, at - 1);
            }

            if (kind == Auxiliary.None && !Grammar.IsAdverb(left))
            {
                break;
            }

            seen |= kind;
            isNow |= left.Lower == "now";
            at--;
            if ((kind & Auxiliary.Subject) != 0)
            {
                break;
            }
        }

        return new(at, verb, seen, isNow, -1);
    }

    /// <summary>The form a verb has in its group: <c>run</c> after <c>was</c> is a participle, <c>cut</c> after <c>will</c> is not.</summary>
    public VerbForm FormOf(ImmutableArray<Word> words) => words[Verb].Form switch
    {
        VerbForm.Plain when Has(Auxiliary.Be | Auxiliary.Have | Auxiliary.Get) && words[Verb].Lower is "run" or "come" or "become" or "rerun" or "overrun" => VerbForm.Past,
        VerbForm.PlainOrPast when Has(Auxiliary.Be | Auxiliary.Have | Auxiliary.Get) => VerbForm.Past,
        VerbForm.PlainOrPast when To >= 0 || Has(Auxiliary.Modal | Auxiliary.Do) => VerbForm.Plain,
        var form => form,
    };
}
