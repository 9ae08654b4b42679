namespace CoachBot.Core.Practices;

/// <summary>Room for the phrases of one sentence; the next may use it when the one before is done with.</summary>
internal sealed class MatchRoom
{
    private KeptWord[] _words = new KeptWord[64];

    /// <summary>Acts, topics and objects.</summary>
    public List<Match> Matches { get; } = [];

    /// <summary>Verbs of which an object was found.</summary>
    public List<Match> Verbs { get; } = [];

    /// <summary>Room for so many words at least; what was found before is forgotten.</summary>
    public KeptWord[] Clear(int words)
    {
        Matches.Clear();
        Verbs.Clear();
        if (_words.Length < words)
        {
            _words = new KeptWord[2 * words];
        }

        return _words;
    }
}
