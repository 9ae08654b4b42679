using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>Finds what a sentence denies: an act nobody did, a thing that was not there.</summary>
internal sealed class Denials(SentenceShape shape)
{
    private const int Reach = 6;
    private const int NearNoun = 4;
    private const int WholeSubject = 14;
    private const int BehindNoun = 4;

    private static readonly WordSet OfThings = Grammar.Set("no without lack lacked lacks lacking missing absent");

    private static readonly WordSet OfPeople = Grammar.Set("nobody none neither nothing no");

    private static readonly WordSet AfterNot = Grammar.Set("have any in under behind covered yet a an the enough part on");

    // The lack of these is no lack.
    private static readonly WordSet Unwanted = WordSet.OfStems(
        "failure error outage crash leak bug problem fault issue exception timeout loss vulnerability finding incident anomaly symptom regression"
        + " deadlock slowdown spike hang retry weakness flaw hole latency downtime");

    private static readonly WordSet Failed = Grammar.Set("exist fire fired happen trigger triggered there work");

    private ImmutableArray<Word> _words = shape.Words;

    /// <summary>Goes on with the shape's next sentence.</summary>
    public void Begin() => _words = shape.Words;

    /// <summary>Whether a thing may be denied by this word in lower case; it always is by one of them, or by a word that says not.</summary>
    public static bool MayDeny(string word) =>
        OfThings.Contains(word) || OfPeople.Contains(word) || word is "missing" or "absent" or "nonexistent" or "unknown" or "unclear";

    /// <summary>Whether a subject that denies may hold this word in lower case; each holds one of them.</summary>
    public static bool MayBeNobody(string word) => OfPeople.Contains(word) || word is "nor" or "never";

    /// <summary>Whether the verb group says that it was not done, or that nobody did it.</summary>
    public bool DeniesVerb(VerbGroup group) =>
        (group.Has(Auxiliary.Not) && !IsNotOnly(group))
        || (group.Start > 0 && !_words[group.Start].BreaksBefore && _words[group.Start - 1].Lower == "without")
        || HasNegativeSubject(group.Start);

    /// <summary>Whether a thing is denied between a verb and its object: <c>made no backups</c>.</summary>
    public bool DeniesBetween(int verb, int end)
    {
        for (var at = verb + 1; (shape.Clues & Clues.NobodySubject) != 0 && at <= end; at++)
        {
            if (_words[at].Lower is "no" or "neither")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words say that the thing they name was not there.</summary>
    public bool DeniesThing(int start, int end) => (shape.Clues & Clues.Denial) != 0 && !Unwanted.ContainsStem(_words[end]) && (AbsentBefore(start) || AbsentBehind(end));

    /// <summary>Whether what follows a copula takes it back: <c>the root cause was never found</c>.</summary>
    public bool IsTakenBack(int end) => (shape.Clues & Clues.Denial) != 0 && end + 1 < _words.Length
        && !_words[end + 1].BreaksBefore
        && _words[end + 1].Lower is "not" or "never" or "unknown" or "unclear" or "no";

    // "not only", "not just"
    private bool IsNotOnly(VerbGroup group)
    {
        for (var at = group.Start; at < group.Verb; at++)
        {
            if (_words[at].Lower == "not" && _words[at + 1].Lower is "only" or "just")
            {
                return true;
            }
        }

        return false;
    }

    // "Nobody had trained", "None of the keys were rotated"; not "With no downtime Priya restarted".
    private bool HasNegativeSubject(int group)
    {
        if (group == 0 || _words[group].BreaksBefore || (shape.Clues & Clues.NobodySubject) == 0)
        {
            return false;
        }

        var clause = shape.ClauseStart(group);
        if (IsInverted(clause, group) || IsBehindNobody(group))
        {
            return true;
        }

        for (var at = group - 1; at >= clause; at--)
        {
            var word = _words[at];
            if (OfPeople.Contains(word))
            {
                return !(word.Lower == "no" && at > 0 && Grammar.IsPreposition(_words[at - 1]));
            }

            var isOf = at > 0 && _words[at - 1].Lower == "of";
            if (Grammar.IsSubjectPronoun(word) || (word.IsCapitalised && at > 0) || (Grammar.IsDeterminer(word) && !isOf))
            {
                return false;
            }
        }

        return false;
    }

    // "At no point were the keys rotated", "Neither was the release rolled back", "Nor did Priya"
    private bool IsInverted(int clause, int group)
    {
        var opener = clause > 0 && !_words[clause].BreaksBefore && _words[clause - 1].Lower == "nor" ? clause - 1 : clause;
        var from = _words[opener].Lower is "neither" or "nor" or "never" ? opener + 1
            : opener + 1 < group && _words[opener + 1].Lower == "no" && _words[opener].Lower is "at" or "in" or "under" or "on" ? opener + 2
            : group;
        var to = Math.Min(group, from + (from > opener + 1 ? NearNoun : 1));
        for (var at = from; at < to; at++)
        {
            if (AuxiliaryWords.Of(_words[at]) != Auxiliary.None)
            {
                return true;
            }
        }

        return false;
    }

    // "Neither Priya nor Samuel", "None of Priya's keys", "Nobody in the team or in support": from the verb back to the word
    // that denies, as long as all between belongs to it.
    private bool IsBehindNobody(int group)
    {
        for (var at = group - 1; at >= Math.Max(0, group - WholeSubject); at--)
        {
            var word = _words[at];
            if (word.Lower is "neither" or "none" or "nobody" || (word.Lower == "no" && _words[at + 1].Lower == "one"))
            {
                return at == 0 || !Grammar.IsPreposition(_words[at - 1]);
            }

            var isJoin = word.Lower is "nor" or "or";
            var isHeld = at > 0 && (_words[at - 1].Lower is "nor" or "or" or "neither" || Grammar.IsPreposition(_words[at - 1]) || Grammar.IsDeterminer(_words[at - 1]));
            var isName = word.IsCapitalised || Grammar.IsSubjectPronoun(word);
            if (word.BreaksBefore || (!isJoin && (Grammar.IsJoin(word) || Grammar.IsSubordinator(word))) || (isName && !isHeld && !IsBehindName(at)) || shape.IsFinite(at))
            {
                return false;
            }
        }

        return false;
    }

    // "Priya Raman" where she is unknown
    private bool IsBehindName(int at) => at > 0 && _words[at].IsCapitalised && _words[at - 1].IsCapitalised;

    private bool AbsentBefore(int start)
    {
        var from = shape.ClauseStart(start, Reach);
        for (var at = start - 1; at >= from; at--)
        {
            if (OfThings.Contains(_words[at]) ? start - at <= NearNoun && _words[at + 1].Lower is not ("longer" or "one" or "doubt") : DeniesHaving(at, start))
            {
                return true;
            }
        }

        return false;
    }

    // "did not have an alert", "was not in Terraform", "Neither team had a runbook"
    private bool DeniesHaving(int at, int start)
    {
        var next = _words[at + 1].Lower;
        var kind = AuxiliaryWords.Of(_words[at]);
        if ((kind & Auxiliary.Not) != 0)
        {
            return AfterNot.Contains(next) || (at + 1 == start && (kind & Auxiliary.Do) == 0 && (at == 0 || (AuxiliaryWords.Of(_words[at - 1]) & Auxiliary.Do) == 0)) || (kind & Auxiliary.Have) != 0;
        }

        return OfPeople.Contains(_words[at]) && HasHaving(at + 1, start);
    }

    private bool HasHaving(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (_words[at].Lower is "had" or "has" or "have")
            {
                return true;
            }
        }

        return false;
    }

    // "the alert was missing", "a runbook did not exist"
    private bool AbsentBehind(int end)
    {
        for (var at = end + 1; at < _words.Length && at <= end + BehindNoun && !_words[at].BreaksBefore; at++)
        {
            if (_words[at].Lower is "missing" or "absent" or "nonexistent"
                || ((AuxiliaryWords.Of(_words[at]) & Auxiliary.Not) != 0 && at + 1 < _words.Length && Failed.Contains(_words[at + 1])))
            {
                return true;
            }
        }

        return false;
    }
}
