using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>The known people in a sentence, by place.</summary>
internal sealed class Mentions
{
    private readonly Dictionary<int, (string Name, int Start, int End)> _byStart;
    private readonly Dictionary<int, (string Name, int Start, int End)> _byEnd;

    private readonly Lazy<bool> _hasUnknown;

    public Mentions(ImmutableArray<Word> words, NameFinder names)
    {
        All = [.. names.Find(words)];
        _byStart = All.ToDictionary(mention => mention.Start);
        _byEnd = All.ToDictionary(mention => mention.End);
        _hasUnknown = new(() => Enumerable.Range(0, words.Length).Any(at => PersonWords.MayBeName(words, at) && !Covers(at)));
    }

    public ImmutableArray<(string Name, int Start, int End)> All { get; }

    /// <summary>Whether the sentence holds a word that may name somebody we do not know.</summary>
    public bool HasUnknown => _hasUnknown.Value;

    public (string Name, int Start, int End)? StartingAt(int at) => _byStart.TryGetValue(at, out var found) ? found : null;

    public (string Name, int Start, int End)? EndingAt(int at) => _byEnd.TryGetValue(at, out var found) ? found : null;

    /// <summary>Whether the word at an index is part of a known name.</summary>
    public bool Covers(int at) => All.Any(mention => mention.Start <= at && at <= mention.End);
}
