using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Whose words a text is, and whose deeds it tells where it names nobody.</summary>
/// <param name="Name">The one person whose item it is; null when it is nobody's or several people's.</param>
/// <param name="I">Who "I" is; null when that is in doubt.</param>
/// <param name="We">Who is among "we".</param>
/// <param name="Default">Who did what nobody is told to have done.</param>
internal sealed record Speaker(string? Name, string? I, string? We, string? Default)
{
    /// <summary>Reads it from an item; a review of a team's work has no default.</summary>
    public static Speaker Of(WorkItem item, IReadOnlyList<SentencePeople> sentences, NameFinder names)
    {
        var role = item.Kind == WorkKind.Ticket ? ParticipantRole.Assignee : ParticipantRole.Author;
        var bearers = item.Participants.Where(participant => participant.Role == role).Take(2).ToList();
        if (bearers.Count != 1)
        {
            return new(null, null, null, null);
        }

        var name = names.Known(bearers[0].Name);
        if (item.Kind == WorkKind.Postmortem)
        {
            return new(name, name, null, null);
        }

        return OfAccount(name, sentences);
    }

    /// <summary>Reads it from an account of one person's work, by them or by somebody else.</summary>
    public static Speaker OfAccount(string name, IReadOnlyList<SentencePeople> sentences)
    {
        // Who speaks of the owner by name is somebody else: a reporter, a colleague.
        var self = sentences.Any(sentence => sentence.Tells(name)) ? null : name;
        return new(name, self, self, sentences.Any(sentence => HandsOver(sentence, name)) ? null : name);
    }

    private static readonly WordSet Done = Grammar.Set("done completed finished fixed resolved handled implemented");

    // "Priya did the work", "Done by Priya", "Reassigned to Priya": what is told of nobody is not the owner's then.
    private static bool HandsOver(SentencePeople sentence, string name)
    {
        var words = sentence.Shape.Words;
        for (var at = 0; at + 1 < words.Length; at++)
        {
            var isWhole = words[at].Lower is "did" or "finished" or "completed" && !words[at + 1].BreaksBefore
                && (words[at + 1].Lower is "it" or "this" or "that" or "most" or "all" or "everything"
                    || (words[at + 1].Lower == "the" && at + 2 < words.Length && words[at + 2].Lower is "work" or "rest" or "whole"));
            if ((isWhole && IsOther(sentence, sentence.Subjects.OfVerb(at), at, name))
                || (at == sentence.Shape.FirstWord && Done.Contains(words[at]) && words[at + 1].Lower == "by" && IsOther(sentence, Agent.Of(sentence.Shape, sentence.Mentions, at), at + 3, name))
                || (words[at].Lower == "reassigned" && IsGivenAway(sentence, at + 1, name)))
            {
                return true;
            }
        }

        return false;
    }

    // "Reassigned to Priya", "reassigned this to Priya"
    private static bool IsGivenAway(SentencePeople sentence, int at, string name)
    {
        var words = sentence.Shape.Words;
        at += words[at].Lower is "it" or "this" ? 1 : 0;
        return at + 1 < words.Length && words[at].Lower == "to"
            && (sentence.Mentions.StartingAt(at + 1) is { } mention ? mention.Name != name : PersonWords.MayBeName(words, at + 1));
    }

    private static bool IsOther(SentencePeople sentence, Subject doer, int at, string name) => doer.Kind switch
    {
        SubjectKind.People => doer.People.All(person => person.Name is not null && person.Name != name),
        SubjectKind.Thing => at > 0 && sentence.Shape.Words[Math.Min(at - 1, sentence.Shape.Words.Length - 1)] is { IsCapitalised: true } or { IsHandle: true },
        SubjectKind.Unsaid => false,
    };
}
