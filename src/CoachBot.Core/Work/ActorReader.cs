using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Reads the people of sentence after sentence; remembers of whom a pronoun may speak.</summary>
internal sealed class ActorReader(SpeakerReader speakers)
{
    private SectionRole? _role;
    private string? _referent;
    private bool _isCarried;

    /// <summary>The people of the next sentence; sentences are to be given in order.</summary>
    public SentenceActors Next(SentencePeople people)
    {
        _referent = _role == people.Sentence.Role ? _referent : null;
        _role = people.Sentence.Role;
        var actors = new SentenceActors(people, speakers.Next(people), _referent);
        _referent = actors.Referent(mayCarry: !_isCarried);
        _isCarried = people.Mentions.All.IsEmpty && !HasThirdPerson(people.Sentence.Words.AsSpan());
        return actors;
    }

    private static bool HasThirdPerson(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (Grammar.IsThirdPerson(word))
            {
                return true;
            }
        }

        return false;
    }
}
