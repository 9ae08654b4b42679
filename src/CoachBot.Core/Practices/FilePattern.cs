namespace CoachBot.Core.Practices;

/// <summary>
/// Which files of a change tell of a practice: <c>*.tf</c> and <c>Dockerfile*</c> by the file's name, <c>charts/</c> by a
/// folder anywhere above it, <c>.github/workflows/</c> by folders in a row. Case does not matter.
/// </summary>
internal sealed class FilePattern
{
    private readonly string _before;
    private readonly string _after;
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
    }

    /// <summary>Whether a path with forward slashes, without leading ones, is of this kind.</summary>
    public bool Matches(ReadOnlySpan<char> path) => _isFolder ? HasFolder(path) : HasName(path[(path.LastIndexOf('/') + 1)..]);

    private bool HasName(ReadOnlySpan<char> name) => _isOpen
        ? name.Length >= _before.Length + _after.Length && name.StartsWith(_before, StringComparison.OrdinalIgnoreCase) && name.EndsWith(_after, StringComparison.OrdinalIgnoreCase)
        : name.Equals(_before, StringComparison.OrdinalIgnoreCase);

    private bool HasFolder(ReadOnlySpan<char> path)
    {
        while (true)
        {
            if (path.StartsWith(_before, StringComparison.OrdinalIgnoreCase))
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
