using System.Collections.Immutable;

namespace CoachBot.Core.Practices.Text;

/// <summary>Recognises lines that only say where something belongs: <c>Fixes #12</c>, <c>Merged change in shop/web, 2024-05-02</c>.</summary>
internal static class ReferenceLine
{
    private static readonly WordSet Pointing = Grammar.Set(
        "ref refs reference references fix fixes fixed close closes closed resolve resolves resolved see also issue issues ticket tickets task bug pull request"
        + " pr mr merge merged change commit part follow up depends related relates to of in on by and from for the backport cherry picked");

    private static readonly WordSet Merged = Grammar.Set("merged committed");

    private static readonly WordSet Changes = Grammar.Set("change pull pr commit branch");

    /// <summary>
    /// Whether the words of a sentence are references and what points to them, and nothing else; or say where and when a
    /// change was merged.
    /// </summary>
    public static bool Is(ImmutableArray<Word> words)
    {
        if (words.Length > 2 && Merged.Contains(words[0]) && Changes.Contains(words[1]) && words[2].Lower == "in" && words.Any(IsNumber))
        {
            return true;
        }

        var hasTarget = false;
        foreach (var word in words)
        {
            var isTarget = word.Lower == WordReader.Opaque || IsNumber(word);
            if (!isTarget && !Pointing.Contains(word))
            {
                return false;
            }

            hasTarget |= isTarget;
        }

        return hasTarget;
    }

    private static bool IsNumber(Word word) => char.IsAsciiDigit(word.Lower[0]);
}
