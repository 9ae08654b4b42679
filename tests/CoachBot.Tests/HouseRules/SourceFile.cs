using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

/// <summary>A text file of the repository, or a made-up one that a rule is tried on.</summary>
/// <param name="path">Relative to the repository, with forward slashes.</param>
/// <param name="text">All of it.</param>
internal sealed class SourceFile(string path, string text)
{
    private readonly Lazy<string> _code = new(() => CSharpText.WithoutCommentsAndStrings(text));

    public string Path => path;

    public string Text => text;

    /// <summary>The text with comments and strings blanked, every character still in its place.</summary>
    public string Code => _code.Value;

    public string Name => System.IO.Path.GetFileName(path);

    /// <summary>The folders above the file, from the top.</summary>
    public string[] Folders => path.Split('/')[..^1];

    public string[] Lines => text.Split('\n');

    /// <summary>Number of lines, a last one without line feed included.</summary>
    public int LineCount => text.Length == 0 ? 0 : text.AsSpan().Count('\n') + (text[^1] == '\n' ? 0 : 1);

    public bool IsUnder(string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    public Offence At(int index, string what) => new(path, text.AsSpan(0, index).Count('\n') + 1, what);

    /// <summary>An offence for every match of the pattern in the text as written.</summary>
    public IEnumerable<Offence> Matches(Regex pattern, Func<Match, string> what) =>
        pattern.Matches(text).Select(match => At(match.Index, what(match)));

    /// <summary>An offence for every match of the pattern outside comments and strings.</summary>
    public IEnumerable<Offence> CodeMatches(Regex pattern, Func<Match, string> what) =>
        pattern.Matches(Code).Select(match => At(match.Index, what(match)));
}
