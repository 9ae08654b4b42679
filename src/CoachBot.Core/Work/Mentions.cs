using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>The known people in a sentence, by place.</summary>
internal sealed class Mentions
{
    private readonly ImmutableArray<Word> _words;
    private bool? _hasUnknown;

    public Mentions(ImmutableArray<Word> words, NameFinder names) => (_words, All) = (words, names.Find(words));

    public ImmutableArray<(string Name, int Start, int End)> All { get; }

    /// <summary>Whether the sentence holds a word that may name somebody we do not know.</summary>
    public bool HasUnknown => _hasUnknown ??= FindUnknown();

    /// <summary>Whether somebody of that name is among them.</summary>
    public bool Names(string name)
    {
        foreach (var mention in All)
        {
            if (mention.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    public (string Name, int Start, int End)? StartingAt(int at)
    {
        foreach (var mention in All)
        {
            if (mention.Start == at)
            {
                return mention;
            }
        }

        return null;
    }

    public (string Name, int Start, int End)? EndingAt(int at)
    {
        foreach (var mention in All)
        {
            if (mention.End == at)
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>Whether the word at an index is part of a known name.</summary>
    public bool Covers(int at)
    {
        foreach (var mention in All)
        {
            if (mention.Start <= at && at <= mention.End)
            {
                return true;
            }
        }

        return false;
    }

    private bool FindUnknown()
    {
        for (var at = 0; at < _words.Length; at++)
        {
            if (PersonWords.MayBeName(_words, at) && !Covers(at))
            {
                return true;
            }
        }

        return false;
    }
}
