namespace CoachBot.Core.Practices.Text;

/// <summary>Room to read the sentences of one item after the other.</summary>
internal sealed class SentenceRoom
{
    public List<Sentence> Sentences { get; } = [];

    /// <summary>The words of one sentence.</summary>
    public List<Word> Words { get; } = [];

    /// <summary>The blocks of one section.</summary>
    public List<LineBlock> Blocks { get; } = [];

    /// <summary>The pieces that sentences are cut into.</summary>
    public List<SentencePiece> Pieces { get; } = [];
}
