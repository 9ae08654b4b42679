using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

/// <summary>Reads C# well enough for the rules: tells code from comments and strings, and finds declarations.</summary>
internal static partial class CSharpText
{
    /// <summary>The text with the inside of comments, strings and character literals blanked; lines and columns stay.</summary>
    public static string WithoutCommentsAndStrings(string text) =>
        CommentOrString.Replace(text, match => NotLineFeed.Replace(match.Value, " "));

    /// <summary>The types that a file declares, nested ones included.</summary>
    public static IEnumerable<(string Name, int Index)> DeclaredTypes(SourceFile file) =>
        TypeDeclaration.Matches(file.Code).Select(match => (match.Groups["name"].Value, match.Groups["name"].Index));

    /// <summary>The namespace that a file declares; null when it declares none.</summary>
    public static string? DeclaredNamespace(SourceFile file) =>
        NamespaceDeclaration.Match(file.Code) is { Success: true } match ? match.Groups["name"].Value : null;

    // In this order: raw strings, verbatim strings, strings, characters, line comments, block comments.
    [GeneratedRegex("""
        (?<quotes>"{3,}).*?\k<quotes>(?!") | @\$?"(?:[^"]|"")*" | \$@"(?:[^"]|"")*" | "(?:[^"\\\n]|\\.)*"
        | '(?:[^'\\\n]|\\.[^'\n]*)' | //[^\n]* | /\*.*?\*/
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentOrString { get; }

    [GeneratedRegex(@"[^\n]")]
    private static partial Regex NotLineFeed { get; }

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?|delegate\s+[\w<>\[\],.? ]+?)\s+(?<name>(?!class\b|struct\b)[A-Za-z_]\w*)(?=\s*(?:[<(:{;]|$|where\b))", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration { get; }

    [GeneratedRegex(@"^\s*namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration { get; }
}
