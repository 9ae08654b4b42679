using CoachBot.Core.Practices;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Of whom each sentence of an item tells something, as the rules read it.</summary>
internal sealed class ToldPeople
{
    private readonly WorkItem _item;
    private readonly NameFinder _names;
    private readonly Dictionary<TextSpan, SentenceActors> _actors = [];

    public ToldPeople(WorkItem item, TextReading reading, NameFinder names)
    {
        (_item, _names) = (item, names);
        if (names.IsEmpty)
        {
            return;
        }

        var people = reading.Sentences.Select(sentence => new SentencePeople(sentence, names)).ToList();
        foreach (var account in Account.In(item, people, Speaker.Of(item, people, names), names))
        {
            var told = new List<SentenceActors>();
            account.Read(item.Text, told);
            foreach (var actors in told)
            {
                _actors.TryAdd(actors.People.Sentence.Span, actors);
            }
        }
    }

    /// <summary>
    /// Whether the sentence tells something of that person: it is the row of a follow-up of theirs, they do what one of its
    /// verbs says, or it names them and nobody does anything in it.
    /// </summary>
    public bool Tells(Sentence sentence, string name)
    {
        if (!_actors.TryGetValue(sentence.Span, out var actors))
        {
            return false;
        }

        var known = _names.Known(name);
        var owners = OwnersOf(sentence);
        if (owners.Count > 0)
        {
            return owners.Exists(owner => owner == name || _names.Known(owner) == known);
        }

        var doers = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < sentence.Words.Length; at++)
        {
            if (actors.People.Shape.IsFinite(at) || sentence.Words[at].Form is VerbForm.Past or VerbForm.Gerund or VerbForm.PlainOrPast)
            {
                doers.UnionWith(actors.Of(at).Select(actor => actor.Name));
            }
        }

        return doers.Count > 0 ? doers.Contains(known) : actors.People.Mentions.Names(known);
    }

    private List<string> OwnersOf(Sentence sentence) => sentence.Role != SectionRole.FollowUps ? [] :
    [
        .. _item.Participants.Where(participant => participant.Role == ParticipantRole.FollowUpOwner && participant.Where is { } row && row.Contains(sentence.Span)).Select(participant => participant.Name),
        .. _item.FollowUps.Where(followUp => followUp.Where.Contains(sentence.Span)).Select(followUp => followUp.Owner).OfType<string>(),
    ];
}
