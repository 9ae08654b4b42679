using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Reads the people of sentence after sentence; remembers of whom a pronoun may speak.</summary>
internal sealed class ActorReader(NameFinder names, Speaker speaker)
{
    private Sentence? _before;
    private string? _referent;
    private bool _isCarried;

    /// <summary>The people of the next sentence; sentences are to be given in order.</summary>
    public SentenceActors Next(Sentence sentence)
    {
        if (_before?.Role != sentence.Role)
        {
            _referent = null;
        }

        var actors = new SentenceActors(sentence, names, speaker, _referent);
        var isBare = actors.Mentions.All.IsEmpty && !sentence.Words.Any(Grammar.IsThirdPerson);
        _referent = actors.Referent(mayCarry: !_isCarried);
        _isCarried = isBare;
        _before = sentence;
        return actors;
    }
}
