using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>What a sentence says of one of its verbs, by the verb's form and the words around it.</summary>
internal sealed class VerbUse(SentenceShape shape, WordSet verbs, Denials denials)
{
    private const int Reach = 12;

    private static readonly WordSet Conditions = Grammar.Set("if unless whether");

    private static readonly WordSet Occasions = Grammar.Set("when whenever once until before");

    private static readonly WordSet Periods = Grammar.Set("time day week sprint month quarter year iteration release cycle");

    private ImmutableArray<Word> _words = [];
    private PracticeUse[] _known = [];
    private Reservations _reservations;
    private GerundUse? _gerunds;
    private StatementMood _mood;

    /// <summary>Goes on with the shape's next sentence.</summary>
    public void Begin(StatementMood mood)
    {
        (_words, _mood, _reservations) = (shape.Words, mood, new(shape));
        _gerunds?.Begin(mood);
        if (_known.Length < _words.Length)
        {
            _known = new PracticeUse[_words.Length];
        }
        else
        {
            Array.Clear(_known, 0, _words.Length);
        }
    }

    /// <summary>Whether a condition opens with this word in lower case.</summary>
    public static bool MayBeCondition(string word) => Conditions.Contains(word);

    /// <summary>What doing amounts to in this section.</summary>
    public PracticeUse Done => _reservations.Label ?? (_mood == StatementMood.Open ? PracticeUse.Planned : PracticeUse.Exercised);

    public PracticeUse Of(int verb)
    {
        if (_known[verb] == 0)
        {
            var use = Read(verb);
            _known[verb] = use == PracticeUse.Exercised && _reservations.Withhold(verb, shape.ClauseStart(verb)) ? PracticeUse.Mentioned : use;
        }

        return _known[verb];
    }

    /// <summary>Whether a verb tells of the future.</summary>
    public bool IsPlanned(int verb) => Of(verb) == PracticeUse.Planned;

    /// <summary>Whether the word gives an order at the beginning of the sentence, or joined to one.</summary>
    public bool IsImperative(int verb)
    {
        if (verb < shape.FirstWord || _words[verb].Form is not (VerbForm.Plain or VerbForm.PlainOrPast))
        {
            return false;
        }

        var first = FirstOrder();
        return verb == first
            || (first < verb && IsOrder(first) && (_words[verb].BreaksBefore || _words[verb - 1].Lower is "and" or "then" or "also" or "or"));
    }

    /// <summary>The verb of the order that the sentence begins with; null when it begins otherwise.</summary>
    public int? Imperative() => FirstOrder() is var first && first < _words.Length && IsOrder(first) ? first : null;

    /// <summary>Whether a condition opens the clause of a verb.</summary>
    public bool IsConditional(int verb, bool occasionsToo)
    {
        var start = shape.ClauseStart(verb);
        if (IsInverted(start, verb))
        {
            return true;
        }

        for (var opener = start - 1; opener >= Math.Max(0, start - 2); opener--)
        {
            if (Conditions.Contains(_words[opener]) || (occasionsToo && Occasions.Contains(_words[opener])))
            {
                return true;
            }
        }

        return false;
    }

    // "Had we drained the node, ...", "Were the node drained, ..."; not "Had to drain".
    private bool IsInverted(int start, int verb) => start + 1 < verb && _words[start].Lower is "had" or "were" or "should"
        && (Grammar.IsSubjectPronoun(_words[start + 1]) || Grammar.IsDeterminer(_words[start + 1]) || _words[start + 1].OfName is not null);

    private PracticeUse Read(int verb)
    {
        var kind = AuxiliaryWords.Of(_words[verb]);
        if (kind != Auxiliary.None)
        {
            return OfAuxiliary(verb, kind);
        }

        if (IsAside(verb))
        {
            return PracticeUse.Mentioned;
        }

        var group = VerbGroup.Read(_words, verb);
        var form = group.FormOf(_words);
        if (form != VerbForm.Gerund && IsUnreal(group, form) is { } unreal)
        {
            return unreal;
        }

        return form switch
        {
            VerbForm.Past => OfPast(group),
            VerbForm.PlainOrPast => OfPlainOrPast(group),
            VerbForm.Plain => OfPlain(group),
            VerbForm.Gerund => (_gerunds ??= new(shape, _mood, this, denials)).Of(group),
            VerbForm.Third => OfThird(group),
        };
    }

    // An order is known by its verb, or by the noun that follows a plain word: "Check the old ones".
    private bool IsOrder(int at) => _words[at].Form is VerbForm.Plain or VerbForm.PlainOrPast
        && (verbs.ContainsStem(_words[at]) || (at + 1 < _words.Length && !_words[at + 1].BreaksBefore && Grammar.IsDeterminer(_words[at + 1])));

    private int FirstOrder()
    {
        var at = shape.FirstWord;
        while (at < _words.Length && _words[at].Lower is "also" or "then" or "please" or "todo" or "fixme" or "next" or "later")
        {
            at++;
        }

        return at;
    }

    // A list in brackets names things; only a clause of its own tells anything there.
    private bool IsAside(int verb)
    {
        if (_words[verb].Aside == WordAside.None)
        {
            return false;
        }

        var group = VerbGroup.Read(_words, verb);
        var hasSubject = group.Start > 0
            && _words[group.Start - 1].Aside == WordAside.Bracket
            && (Grammar.IsSubjectPronoun(_words[group.Start - 1]) || _words[group.Start - 1].IsCapitalised || group.Has(Auxiliary.Be));
        return _words[verb].Aside == WordAside.Quote || !hasSubject;
    }

    private PracticeUse OfAuxiliary(int verb, Auxiliary kind)
    {
        var group = VerbGroup.Read(_words, verb);
        return denials.DeniesVerb(group) ? PracticeUse.Lacking
            : group.Has(Auxiliary.Modal) ? PracticeUse.Planned
            : (kind & Auxiliary.Past) != 0 && !IsConditional(verb, false) ? Done
            : PracticeUse.Mentioned;
    }

    private PracticeUse? IsUnreal(VerbGroup group, VerbForm form)
    {
        if (group.Has(Auxiliary.Unreal) && group.Has(Auxiliary.Have) && form == VerbForm.Past)
        {
            // "should have been rolled back": what was not done.
            return PracticeUse.Lacking;
        }

        if (denials.DeniesVerb(group))
        {
            return PracticeUse.Lacking;
        }

        if (group.Has(Auxiliary.Modal) || (form == VerbForm.Plain && _words[group.Start].Lower.EndsWith("'d", StringComparison.Ordinal)))
        {
            return PracticeUse.Planned;
        }

        return group.To >= 0 ? Infinitive.UseOf(_words, group, Done) : null;
    }

    private PracticeUse OfPast(VerbGroup group)
    {
        if (group.Seen == Auxiliary.None)
        {
            return shape.IsAdjective(group.Verb) || IsListed(group) || IsConditional(group.Start, false) ? PracticeUse.Mentioned : Joined(group) ?? Done;
        }

        if (IsConditional(group.Start, false))
        {
            return PracticeUse.Mentioned;
        }

        var tellsPast = group.Has(Auxiliary.Past | Auxiliary.Have) || group.IsNow || (_mood == StatementMood.Log && HasBeing(group));
        return tellsPast ? Done : PracticeUse.Mentioned;
    }

    // "is not tested and deployed", "will be drained and restarted": a participle shares the auxiliaries of the one before.
    private PracticeUse? Joined(VerbGroup group)
    {
        if (group.Start == 0 || _words[group.Start - 1].Lower is not ("and" or "or"))
        {
            return null;
        }

        var before = shape.FiniteBefore(group.Start - 1);
        if (before < 0 || group.Start - before > Reach || AuxiliaryWords.Of(_words[before]) != Auxiliary.None)
        {
            return null;
        }

        var other = VerbGroup.Read(_words, before);
        return other.Has(Auxiliary.Be) && other.FormOf(_words) == VerbForm.Past && !TakesObject(group.Verb) ? Of(before) : null;
    }

    // "It offers canary stages, automated rollbacks and rotated keys": in a list of things that no deed stands before.
    private bool IsListed(VerbGroup group)
    {
        var start = group.Start;
        var isJoined = start > 0 && _words[start - 1].Lower is "and" or "or";
        if (start <= shape.FirstWord || !(isJoined || _words[start].Before == WordBreak.Comma) || !TakesObject(group.Verb) || IsIntroduced() || Imperative() is not null)
        {
            return false;
        }

        for (var at = shape.FirstWord; at < start; at++)
        {
            if (_words[at].Form == VerbForm.Gerund || ((_words[at].Form is VerbForm.Past or VerbForm.PlainOrPast || (AuxiliaryWords.Of(_words[at]) & (Auxiliary.Past | Auxiliary.Have)) != 0) && shape.IsFinite(at)))
            {
                return false;
            }
        }

        return !Grammar.IsDeterminer(_words[group.Verb + 1]);
    }

    // "On Monday, rotated keys."
    private bool IsIntroduced()
    {
        var first = _words[shape.FirstWord];
        return shape.FirstWord > 0 || Grammar.IsPreposition(first) || Grammar.IsSubordinator(first) || Grammar.IsAdverb(first);
    }

    private bool TakesObject(int verb)
    {
        var next = verb + 1;
        return next < _words.Length && !_words[next].BreaksBefore && !Grammar.IsPreposition(_words[next]) && !Grammar.IsJoin(_words[next])
            && !Grammar.IsAdverb(_words[next]) && !Grammar.IsSubordinator(_words[next]);
    }

    private bool HasBeing(VerbGroup group)
    {
        for (var at = group.Start; at < group.Verb; at++)
        {
            if (_words[at].Lower == "being")
            {
                return true;
            }
        }

        return false;
    }

    private PracticeUse OfPlainOrPast(VerbGroup group)
    {
        var before = group.Start > 0 && !_words[group.Start].BreaksBefore ? _words[group.Start - 1] : Word.None;
        if (!before.IsNone && (Grammar.IsDeterminer(before) || Grammar.IsPreposition(before)))
        {
            return PracticeUse.Mentioned;
        }

        return IsImperative(group.Verb) ? OfOrder(group)
            : IsConditional(group.Start, true) ? PracticeUse.Mentioned
            : Done;
    }

    private PracticeUse OfPlain(VerbGroup group)
    {
        if (IsImperative(group.Verb))
        {
            return OfOrder(group);
        }

        return group.Has(Auxiliary.Do | Auxiliary.Past) || Infinitive.IsCaused(_words, group.Start) ? Done
            : _mood == StatementMood.Log && group.Start > 0 && Grammar.PronounOf(_words[group.Start - 1]) is "i" or "we" ? Done
            : Infinitive.JoinedUse(_words, group.Start, Done) ?? PracticeUse.Mentioned;
    }

    private PracticeUse OfOrder(VerbGroup group) =>
        HasCondition() || IsForOccasions() ? PracticeUse.Mentioned
        : _mood == StatementMood.Narrative || IsPutOff() ? PracticeUse.Planned
        : group.Has(Auxiliary.Not) ? PracticeUse.Lacking
        : Done;

    // "Once the alert fires, restart the pod": what is to be done whenever that is so.
    private bool IsForOccasions() => shape.FirstWord < _words.Length && Occasions.Contains(_words[shape.FirstWord]);

    // "Tune the pager later", "next sprint": finished work left it to another.
    private bool IsPutOff()
    {
        for (var at = shape.FirstWord + 1; (shape.Clues & Clues.PuttingOff) != 0 && at < _words.Length; at++)
        {
            if (_words[at].Lower == "later" ? at + 1 == _words.Length || _words[at + 1].BreaksBefore : _words[at].Lower == "next" && at + 1 < _words.Length && Periods.Contains(_words[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasCondition()
    {
        if ((shape.Clues & Clues.Condition) == 0)
        {
            return false;
        }

        foreach (var word in _words)
        {
            if (Conditions.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    private PracticeUse OfThird(VerbGroup group)
    {
        if (group.IsNow)
        {
            return Done;
        }

        if (_mood != StatementMood.Log || IsConditional(group.Start, true))
        {
            return PracticeUse.Mentioned;
        }

        var before = group.Start > 0 ? _words[group.Start - 1] : Word.None;
        var isNoun = !before.IsNone && !_words[group.Start].BreaksBefore && (Grammar.IsDeterminer(before) || Grammar.IsPreposition(before));
        var next = group.Verb + 1 < _words.Length ? _words[group.Verb + 1] : Word.None;
        var isCounted = !next.IsNone && !next.BreaksBefore && next.Lower is "of" or "were" or "was" or "are";
        return isNoun || isCounted ? PracticeUse.Mentioned : Done;
    }
}
