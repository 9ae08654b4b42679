using CoachBot.Core;

namespace CoachBot.Files;

/// <summary>Collects the reasons to refuse one file, and gives them in the order of its lines.</summary>
internal sealed class LineProblems(string path)
{
    private readonly List<(int Line, Problem Problem)> _entries = [];

    public int Count => _entries.Count;

    public void Add(int line, string what, string found = "", string allowed = "", string remedy = "") =>
        _entries.Add((line, new Problem(what, $"{path}:{line}", found, allowed, remedy)));

    public IReadOnlyList<Problem> InOrder() => [.. _entries.OrderBy(entry => entry.Line).Select(entry => entry.Problem)];
}
