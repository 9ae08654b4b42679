using System.Collections.Frozen;
using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>
/// Tells what a sentence says of an act it names: that it was done, is planned, was lacking, or only occurs as words.
/// Reads the clause before the verb, then the verb's own form.
/// </summary>
internal sealed class SentenceContext(ImmutableArray<Word> words, StatementMood mood, FrozenSet<string> verbs)
{
    private const int Reach = 6;

    private static readonly FrozenSet<string> Denials = Set(
        "no not never without nobody none neither nor cannot lack lacked lacks lacking missing absent unable nothing hardly");

    private static readonly FrozenSet<string> Plans = Set(
        "will shall should must plan plans planned planning need needs want wants would could can may might consider "
        + "considering propose proposed todo intend intends ought let's lets hope hopes we'll i'll they'll");

    private static readonly FrozenSet<string> Conditions = Set("if unless whether when whenever once until");

    private static readonly FrozenSet<string> DoneTo = Set("had decided managed began started helped went able got");

    private static readonly FrozenSet<string> Present = Set("is are be being gets get");

    private static readonly FrozenSet<string> Perfect = Set("was were been got has have had having by after and then");

    /// <summary>What the sentence says of some of its words.</summary>
    /// <param name="start">Index of the first.</param>
    /// <param name="end">Index of the last.</param>
    /// <param name="verb">Index of the verb within them; its own index when the act is a noun.</param>
    /// <param name="isVerb">Whether the word there is meant as a verb.</param>
    public PracticeUse UseOf(int start, int end, int verb, bool isVerb)
    {
        var from = ClauseStart(Math.Min(start, verb));
        if (IsLacking(from, Math.Min(start, verb), end))
        {
            return PracticeUse.Lacking;
        }

        if (!isVerb)
        {
            return IsTold(from, end) ? Done() : PracticeUse.Mentioned;
        }

        if (IsPlanned(from, verb))
        {
            return PracticeUse.Planned;
        }

        return words[verb].Form switch
        {
            VerbForm.Past => IsPresentPassive(verb) ? PracticeUse.Mentioned : Done(),
            VerbForm.PlainOrPast => IsConditional(from, verb) ? PracticeUse.Mentioned : Done(),
            VerbForm.Gerund => IsToldGerund(verb) ? Done() : PracticeUse.Mentioned,
            VerbForm.Plain => IsImperative(verb) || IsDoneInfinitive(from, verb) ? Done() : PracticeUse.Mentioned,
            VerbForm.Third => mood == StatementMood.Log ? Done() : PracticeUse.Mentioned,
        };
    }

    /// <summary>Whether the clause of these words says that the thing was not there.</summary>
    public bool IsLacking(int start, int end) => IsLacking(ClauseStart(start), start, end);

    private PracticeUse Done() => mood == StatementMood.Open ? PracticeUse.Planned : PracticeUse.Exercised;

    private bool IsLacking(int from, int start, int end)
    {
        for (var at = Math.Max(from, start - Reach); at < start; at++)
        {
            var denies = Denials.Contains(words[at].Lower) || words[at].Lower.EndsWith("n't", StringComparison.Ordinal);
            var harmless = at + 1 < words.Length && words[at + 1].Lower is "longer" or "only" or "just";
            var failed = words[at].Lower is "failed" or "forgot" && at + 1 < words.Length && words[at + 1].Lower == "to";
            if ((denies && !harmless) || failed || IsRegret(at))
            {
                return true;
            }
        }

        return AbsentAfter(end);
    }

    // "should have been rolled back": what was not done.
    private bool IsRegret(int at) =>
        words[at].Lower is "should" or "could" or "would" or "ought"
        && at + 1 < words.Length
        && (words[at + 1].Lower == "have" || (words[at + 1].Lower == "to" && at + 2 < words.Length && words[at + 2].Lower == "have"));

    // "the alert was missing", "a runbook did not exist"
    private bool AbsentAfter(int end)
    {
        for (var at = end + 1; at < words.Length && at <= end + 4 && !words[at].BreaksBefore; at++)
        {
            if (words[at].Lower is "missing" or "absent" or "nonexistent"
                || ((words[at].Lower == "not" || words[at].Lower.EndsWith("n't", StringComparison.Ordinal) || words[at].Lower == "never")
                    && at + 1 < words.Length && words[at + 1].Lower is "exist" or "fire" or "fired" or "happen" or "trigger" or "there"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPlanned(int from, int verb)
    {
        for (var at = Math.Max(from, verb - Reach); at < verb; at++)
        {
            if (Plans.Contains(words[at].Lower) || (words[at].Lower == "next" && at + 1 < words.Length && words[at + 1].Lower is "step" or "steps"))
            {
                return true;
            }

            if (words[at].Lower == "going" && at + 1 < verb && words[at + 1].Lower == "to")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsConditional(int from, int verb) =>
        Enumerable.Range(from, verb - from).Any(at => Conditions.Contains(words[at].Lower));

    private bool IsPresentPassive(int verb) => verb > 0 && Present.Contains(words[verb - 1].Lower)
        && !(verb > 1 && words[verb - 2].Lower is "to" or "now");

    private bool IsToldGerund(int verb) => verb == 0 || Perfect.Contains(words[verb - 1].Lower) || words[verb].BreaksBefore || OnlyNumbersBefore(verb);

    private bool IsImperative(int verb) =>
        mood != StatementMood.Narrative
        && (OnlyNumbersBefore(verb) || ((words[verb].BreaksBefore || words[verb - 1].Lower is "and" or "then" or "also") && BeginsWithVerb()));

    private bool BeginsWithVerb()
    {
        var first = words.FirstOrDefault(word => !char.IsDigit(word.Lower[0]));
        return first is { Form: VerbForm.Plain or VerbForm.PlainOrPast } && verbs.Contains(first.Stem);
    }

    // "had to roll back", "decided to split the job"
    private bool IsDoneInfinitive(int from, int verb) =>
        verb - 2 >= from && words[verb - 1].Lower == "to" && DoneTo.Contains(words[verb - 2].Lower);

    private bool OnlyNumbersBefore(int verb) =>
        Enumerable.Range(0, verb).All(at => char.IsDigit(words[at].Lower[0]) || words[at].Lower is "utc" or "also" or "then" or "please");

    private bool IsTold(int from, int end) =>
        Enumerable.Range(from, Math.Min(words.Length, end + Reach) - from)
            .Any(at => words[at].Form == VerbForm.Past && !IsPresentPassive(at));

    private int ClauseStart(int at)
    {
        while (at > 0 && !words[at].BreaksBefore && words[at - 1].Lower is not ("but" or "because" or "so" or "although" or "while"))
        {
            at--;
        }

        return at;
    }

    private static FrozenSet<string> Set(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>How statements of a section are meant.</summary>
internal enum StatementMood
{
    /// <summary>Tells what happened; an imperative in it is advice.</summary>
    Narrative = 1,

    /// <summary>A finished order: an imperative in it was carried out.</summary>
    DoneOrder,

    /// <summary>Written while it happened: the present tense tells what was done.</summary>
    Log,

    /// <summary>Not finished: whatever it says is a plan.</summary>
    Open,
}
