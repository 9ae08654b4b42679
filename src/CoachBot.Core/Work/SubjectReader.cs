using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>
/// Tells of whom a sentence says a verb: by the words right before it, by the verb it is joined to, by "by". Where two
/// readings are possible it is nobody.
/// </summary>
internal sealed class SubjectReader(SentenceShape shape, Mentions mentions)
{
    private const int PhraseReach = 6;

    private readonly ImmutableArray<Word> _words = shape.Words;
    private Subject[]? _known;

    /// <summary>Who does what a verb says.</summary>
    public Subject DoerOf(int verb)
    {
        var group = VerbGroup.Read(_words, verb);
        var form = group.FormOf(_words);
        if (group.IsPassive(form) || IsDoneBy(group, form))
        {
            var agent = Agent.Of(shape, mentions, verb);
            agent = agent.Kind == SubjectKind.Unsaid ? Agent.Behind(shape, mentions, verb) : agent;

            // "had been carried over": what was so before the work began is nobody's part in it.
            return agent.Kind == SubjectKind.Unsaid && group.Has(Auxiliary.Have) && group.Has(Auxiliary.Past) ? Subject.Thing : agent;
        }

        if (form == VerbForm.Gerund && !group.Has(Auxiliary.Be))
        {
            return OfGerund(group);
        }

        if (group.To >= 0)
        {
            return OfInfinitive(group);
        }

        var subject = OfVerb(verb);
        return subject.Kind == SubjectKind.Unsaid || (subject.Kind == SubjectKind.Thing && IsNote(group, form)) ? Agent.Behind(shape, mentions, verb) : subject;
    }

    /// <summary>The grammatical subject of a verb.</summary>
    public Subject OfVerb(int verb)
    {
        _known ??= new Subject[_words.Length];
        if (_known[verb].People.IsDefault)
        {
            // A verb that leads back to itself would be nobody's.
            _known[verb] = Subject.Thing;
            _known[verb] = ReadVerb(VerbGroup.Read(_words, verb));
        }

        return _known[verb];
    }

    private Subject ReadVerb(VerbGroup group)
    {
        var start = group.Start;
        if (group.Has(Auxiliary.Subject))
        {
            return OfNoun(start);
        }

        if (start <= shape.FirstWord)
        {
            return Subject.Unsaid;
        }

        return _words[start].BreaksBefore || Grammar.IsJoin(_words[start - 1]) ? OfJoined(group) : OfNoun(start - 1);
    }

    // The noun that ends right before the verb.
    private Subject OfNoun(int at)
    {
        var pronoun = Grammar.PronounOf(_words[at]);
        if (pronoun is "i" or "we" || Grammar.IsThirdPerson(_words[at]))
        {
            return SubjectGroup.EndingWith(_words, mentions, new(at, null));
        }

        if (pronoun == "who")
        {
            return Antecedent(at);
        }

        if (_words[at].Lower is "as")
        {
            return Subject.Unsaid;
        }

        if (mentions.EndingAt(at) is { } mention)
        {
            return _words[at].IsPossessive ? Subject.Thing : SubjectGroup.EndingWith(_words, mentions, new(mention.Start, mention.Name));
        }

        return BehindPhrase(at);
    }

    // "Priya from checkout restarted", "Samuel on the database side restarted"
    private Subject BehindPhrase(int at)
    {
        for (var i = at; i >= Math.Max(1, at - PhraseReach) && !_words[i].BreaksBefore && !shape.IsFinite(i); i--)
        {
            if (Grammar.IsPreposition(_words[i]) && mentions.EndingAt(i - 1) is { } mention && !_words[i - 1].IsPossessive)
            {
                var subject = SubjectGroup.EndingWith(_words, mentions, new(mention.Start, mention.Name));
                return subject.People.Length == 1 && mention.Start > 0 && shape.IsFinite(mention.Start - 1) ? Subject.Thing : subject;
            }
        }

        return Subject.Thing;
    }

    private Subject Antecedent(int who) =>
        who > 0 && mentions.EndingAt(who - 1) is { } mention && !_words[who - 1].IsPossessive
        && !(mention.Start > 1 && _words[mention.Start - 1].Lower == "and" && mentions.EndingAt(mention.Start - 2) is not null)
            ? Subject.Of([new(mention.Start, mention.Name)])
            : Subject.Thing;

    // "... and restarted": what the verb before is said of.
    private Subject OfJoined(VerbGroup group)
    {
        var start = group.Start;
        var before = shape.FiniteBefore(start);
        while (before >= 0 && !IsOfSameTense(before, group))
        {
            before = shape.FiniteBefore(VerbGroup.Read(_words, before).Start);
        }

        if (before < 0)
        {
            return Head(start);
        }

        var subject = OfVerb(before);
        var opener = VerbGroup.Read(_words, before).Start - 1;
        var isClosed = _words[start].BreaksBefore || _words[start - 1].BreaksBefore;
        if (opener > 0 && _words[opener].Lower == "who" && _words[opener].BreaksBefore && isClosed)
        {
            return BesideRelative(opener, subject);
        }

        return isClosed && OpensWithSubordinate(before) ? Subject.Unsaid : subject;
    }

    // Joined verbs share their tense: in "wrote a script that removes branches and posted it" the script posted nothing.
    private bool IsOfSameTense(int before, VerbGroup group)
    {
        var form = group.FormOf(_words);
        if (form is not (VerbForm.Past or VerbForm.Third) || group.Seen != Auxiliary.None)
        {
            return true;
        }

        var kind = AuxiliaryWords.Of(_words[before]);
        var other = VerbGroup.Read(_words, before);
        var otherForm = other.FormOf(_words);
        if (other.Has(Auxiliary.Modal | Auxiliary.Do))
        {
            return false;
        }

        var isPast = kind != Auxiliary.None ? (kind & Auxiliary.Past) != 0 : otherForm is VerbForm.Past or VerbForm.PlainOrPast;
        var isPresent = kind != Auxiliary.None ? !isPast : otherForm is VerbForm.Third or VerbForm.PlainOrPast;
        return form == VerbForm.Past ? isPast : isPresent;
    }

    // "Samuel, who had paged in, restarted": his either way. "Jonas told Priya, who led, and restarted": in doubt nobody's.
    private Subject BesideRelative(int who, Subject relative)
    {
        var main = shape.FiniteBefore(who);
        return main < 0 || OfVerb(main).IsSameAs(relative) ? relative : Subject.Thing;
    }

    // "Once traffic had moved, drained the node": the clause before has a subject of its own.
    private bool OpensWithSubordinate(int verb)
    {
        var start = shape.ClauseStart(VerbGroup.Read(_words, verb).Start);
        return start > 0 && start - 1 <= shape.FirstWord && Grammar.IsSubordinator(_words[start - 1]);
    }

    // No verb before: "Priya, on call that night, restarted", "Samuel: restarted", "In the evening, restarted".
    private Subject Head(int start)
    {
        var first = shape.FirstWord;
        if (mentions.StartingAt(first) is { } mention && mention.End < start && !_words[mention.End].IsPossessive
            && mention.End + 1 < _words.Length && _words[mention.End + 1].BreaksBefore)
        {
            return Subject.Of([new(mention.Start, mention.Name)]);
        }

        return IsAnyBefore(start) || IsStranger(first) ? Subject.Thing : Subject.Unsaid;
    }

    private bool IsAnyBefore(int start)
    {
        foreach (var mention in mentions.All)
        {
            if (mention.Start < start)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsStranger(int first) =>
        first + 1 < _words.Length && _words[first].IsCapitalised && _words[first + 1].Before == WordBreak.Comma
        && !Grammar.IsAdverb(_words[first]) && !Grammar.IsPreposition(_words[first]) && _words[first].Form is VerbForm.Plain or VerbForm.Third;

    private Subject OfInfinitive(VerbGroup group)
    {
        var before = group.To - 1;
        if (before >= 0 && mentions.EndingAt(before) is { } mention)
        {
            return _words[before].IsPossessive ? Subject.Thing : Subject.Of([new(mention.Start, mention.Name)]);
        }

        var governor = shape.FiniteBefore(group.To);
        return governor < 0 ? Subject.Unsaid : OfVerb(governor);
    }

    private Subject OfGerund(VerbGroup group)
    {
        if (group.Start > shape.FirstWord)
        {
            var governor = shape.FiniteBefore(group.Start);
            return governor >= 0 ? DoerOf(governor) : Subject.Unsaid;
        }

        var main = shape.FiniteFrom(group.Verb + 1);
        var subject = main >= 0 ? OfVerb(main) : Subject.Unsaid;
        return subject.Kind == SubjectKind.People ? subject : Subject.Unsaid;
    }

    // "the keys rotated by Samuel"
    private bool IsDoneBy(VerbGroup group, VerbForm form)
    {
        var next = group.Verb + 1;
        return form == VerbForm.Past && group.Seen == Auxiliary.None && next < _words.Length
            && (_words[next].Lower == "by" || (next + 1 < _words.Length && Grammar.IsParticle(_words[next]) && _words[next + 1].Lower == "by"))
            && (group.Start <= shape.FirstWord
                || (!_words[group.Start].BreaksBefore && !Grammar.IsJoin(_words[group.Start - 1])
                    && mentions.EndingAt(group.Start - 1) is null && !Grammar.IsSubjectPronoun(_words[group.Start - 1])));
    }

    // "Old chain archived", "..., corrected in the runbook": notes leave out article, auxiliary and doer alike.
    private bool IsNote(VerbGroup group, VerbForm form)
    {
        var next = group.Verb + 1;
        if (form != VerbForm.Past || group.Seen != Auxiliary.None
            || (next < _words.Length && !_words[next].BreaksBefore && !Grammar.IsPreposition(_words[next]) && !Grammar.IsJoin(_words[next]) && !Grammar.IsAdverb(_words[next])))
        {
            return false;
        }

        if (_words[group.Start].BreaksBefore)
        {
            return true;
        }

        var from = shape.ClauseStart(group.Start);
        for (var at = from; at < group.Start; at++)
        {
            if (Grammar.IsDeterminer(_words[at]) || PersonWords.MayBeName(_words, at) || Grammar.IsSubjectPronoun(_words[at]) || _words[at].Lower is "which" or "that" or "it")
            {
                return false;
            }
        }

        return true;
    }
}
