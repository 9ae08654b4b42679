using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>
/// Says of sentence after sentence whose words it is: the item's own speaker's, or those of whoever is named before them.
/// In doubt they are nobody's.
/// </summary>
/// <param name="text">What the sentences are cut from.</param>
/// <param name="owner">Who speaks where nobody else is named.</param>
internal sealed class SpeakerReader(string text, Speaker owner)
{
    private readonly bool _hasDefault = owner.Default is not null;
    private readonly Speaker _nobody = owner with { I = null, We = null, Default = null };
    private Speaker _base = owner;
    private Speaker? _labelled;
    private Sentence? _before;
    private bool _isSaid;
    private bool _isBare;

    /// <summary>The speaker of the next sentence; sentences are to be given in order.</summary>
    public Speaker Next(SentencePeople people)
    {
        var speaker = Read(people);
        _before = people.Sentence;
        return speaker;
    }

    private Speaker Read(SentencePeople people)
    {
        if (OpensLetter(people))
        {
            (_base, _labelled) = (_nobody, null);
            return _nobody;
        }

        if (HeadLabel.Of(people.Shape, people.Mentions) is not { } label)
        {
            return Continued(people);
        }

        var words = people.Sentence.Words;
        var isBare = label.End >= words.Length;
        var hasColon = Holds(words[label.End - 1].End, isBare ? people.Sentence.Span.End : words[label.End].Start, ':');
        if (!hasColon && isBare && !label.IsSaid)
        {
            return Continued(people);
        }

        var speaker = Labelled(label.Name, hasColon || label.IsSaid);
        (_labelled, _isSaid, _isBare) = hasColon || label.IsSaid ? (speaker, label.IsSaid, isBare) : (null, false, false);
        return speaker;
    }

    // "Samuel - I ..." may be said to Samuel as well as by him.
    private Speaker Labelled(string? name, bool isSpeech)
    {
        var self = isSpeech ? name : null;
        return _nobody with { I = self, We = self, Default = _hasDefault ? name : null };
    }

    // Words stay somebody's to the end of their line, or of the paragraph below their name alone.
    private Speaker Continued(SentencePeople people)
    {
        if (_labelled is not { } labelled || _before is not { } before)
        {
            return _base;
        }

        var lines = LinesBetween(before, people.Sentence);
        var isParagraph = lines == 1 && people.Shape.FirstWord == 0 && before.Role == people.Sentence.Role;
        if (lines == 0 || _isBare)
        {
            _isBare &= lines == 0;
            _isSaid |= lines > 0;
            return labelled;
        }

        if (_isSaid || isParagraph)
        {
            _labelled = _nobody;
            return _nobody;
        }

        _labelled = null;
        return _base;
    }

    private int LinesBetween(Sentence before, Sentence next)
    {
        var lines = 0;
        for (var at = before.Span.End; at < next.Span.Start; at++)
        {
            lines += text[at] == '\n' ? 1 : text[at] is '|' or '-' or '*' or '+' or '\u2022' ? 2 : 0;
        }

        return lines;
    }

    // "From: Jonas", "On Monday, Jonas wrote:": a letter's words are its sender's, and where it ends nothing tells.
    private bool OpensLetter(SentencePeople people)
    {
        var words = people.Sentence.Words;
        if (words.Length < 2)
        {
            return false;
        }

        return words[0].Lower == "from" ? words[1].Before == WordBreak.Strong && !Grammar.IsNumber(words[1]) && (words[1].IsCapitalised || words[1].IsHandle || words[1].Lower == WordReader.Opaque)
            : words[0].Lower == "on" && words[^1].Lower is "wrote" or "writes" && Holds(words[^1].End, people.Sentence.Span.End, ':');
    }

    private bool Holds(int from, int to, char sign) => text.AsSpan(from, to - from).Contains(sign);
}
