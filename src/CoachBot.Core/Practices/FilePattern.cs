namespace CoachBot.Core.Practices;

/// <summary>
/// Which files of a change tell of a practice: <c>*.tf</c> and <c>Dockerfile*</c> by the file's name, <c>charts/</c> by a
/// folder anywhere above it, <c>.github/workflows/</c> by folders in a row. Case does not matter.
/// </summary>
internal sealed class FilePattern
{
    private readonly string _before;
    private readonly string _after;
    private readonly char _firstLetter;
    private readonly bool _isFolder;
    private readonly bool _isOpen;

    /// <param name="pattern">As the pack has it; <c>*</c> at most once.</param>
    public FilePattern(string pattern)
    {
        _isFolder = pattern.EndsWith('/');
        var star = pattern.IndexOf('*');
        _isOpen = star >= 0;
        _before = _isOpen ? pattern[..star] : pattern;
        _after = _isOpen ? pattern[(star + 1)..] : "";
        _firstLetter = _before.Length > 0 ? char.ToLowerInvariant(_before[0]) : default;
    }

    /// <summary>Whether a path with forward slashes, without leading ones, is of this kind.</summary>
    /// <param name="path">The path.</param>
    /// <param name="name">What stands behind its last slash.</param>
    public bool Matches(ReadOnlySpan<char> path, ReadOnlySpan<char> name) => _isFolder ? HasFolder(path) : HasName(name);

    private bool HasName(ReadOnlySpan<char> name) => _isOpen
        ? name.Length >= _before.Length + _after.Length && MayBegin(name) && name.StartsWith(_before, StringComparison.OrdinalIgnoreCase) && name.EndsWith(_after, StringComparison.OrdinalIgnoreCase)
        : name.Length == _before.Length && MayBegin(name) && name.Equals(_before, StringComparison.OrdinalIgnoreCase);

    // Nearly every name is told apart by its first letter.
    private bool MayBegin(ReadOnlySpan<char> name) =>
        _before.Length == 0 || (name.Length > 0 && (!char.IsAscii(name[0]) || char.ToLowerInvariant(name[0]) == _firstLetter));

    private bool HasFolder(ReadOnlySpan<char> path)
    {
        while (true)
        {
            if (MayBegin(path) && path.StartsWith(_before, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            var next = path.IndexOf('/');
            if (next < 0)
            {
                return false;
            }

            path = path[(next + 1)..];
        }
    }
}
