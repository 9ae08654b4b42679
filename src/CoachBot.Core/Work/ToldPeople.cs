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
    /// Whether the sentence tells a deed of that person: it is the row of a follow-up of theirs, or they do what one of its verbs
    /// says. What speaks to its reader tells nobody's.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="name">The person, as named among the parts.</param>
    /// <param name="deeds">The indexes of its verbs that tell something done.</param>
    public bool Tells(Sentence sentence, string name, IEnumerable<int> deeds)
    {
        if (!_actors.TryGetValue(sentence.Span, out var actors) || sentence.Words.Any(word => word.Lower is "you" or "your" or "yours" or "yourself"))
        {
            return false;
        }

        var known = _names.Known(name);
        var owners = OwnersOf(sentence);
        if (owners.Count > 0)
        {
            return owners.Exists(owner => owner == name || _names.Known(owner) == known);
        }

        return deeds.Any(verb => IsSomebodys(actors.People, verb) && actors.Of(verb).Any(actor => actor.Name == known));
    }

    // What a thing does, and what is told of nobody but at the head of a note ("Rotated the key"), is nobody's deed here, though
    // the rules may take it for the owner's where they know the practice.
    private static bool IsSomebodys(SentencePeople people, int verb) => people.Subjects.DoerOf(verb).Kind switch
    {
        SubjectKind.People => true,
        SubjectKind.Unsaid => verb <= people.Shape.FirstWord,
        SubjectKind.Thing => false,
    };

    private List<string> OwnersOf(Sentence sentence) => sentence.Role != SectionRole.FollowUps ? [] :
    [
        .. _item.Participants.Where(participant => participant.Role == ParticipantRole.FollowUpOwner && participant.Where is { } row && row.Contains(sentence.Span)).Select(participant => participant.Name),
        .. _item.FollowUps.Where(followUp => followUp.Where.Contains(sentence.Span)).Select(followUp => followUp.Owner).OfType<string>(),
    ];
}
