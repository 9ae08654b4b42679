using System.Collections.Frozen;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Frameworks;

/// <summary>The words of a text that say what it is about: without function words, as stems.</summary>
internal static class ContentWords
{
    private static readonly FrozenSet<string> Function = """
        a about above across after again against all along also although am among an and any are aren't around as at be because been before
        being below between beyond both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each either
        etc even every few first for from further get gets give given had has have haven't having he her here hers him his how however i if in
        including into is isn't it its itself just know knows known least less let like made make makes making many may me might more most much
        must my need needed needs never no nor not of off often on once one only onto or other others our out over own per rather same several
        shall she should so some somebody someone something such than that the their them then there these they thing things this those
        through to too toward towards two under understand understands understood until up upon us use used uses using very was way we well were
        what when where whether which while who whom whose why will with within without won't would you you'll you're you've your yours yourself
        able capable aware awareness familiar experience experienced help helps helped work works working good best new take takes
        they're there's it's we're that's what's let's i'm
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word in lower case only tells how a sentence is built.</summary>
    public static bool IsFunction(string word) => Function.Contains(word);

    /// <summary>All words in lower case; a hyphen, a slash or any other sign parts two.</summary>
    public static IEnumerable<string> Split(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (at > start && text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]))))
            {
                at++;
            }

            if (at > start)
            {
                yield return text[start..at].ToLowerInvariant().Replace('’', '\'');
            }
        }
    }

    /// <summary>The stems of the words that carry meaning, each once.</summary>
    public static IReadOnlySet<string> Of(string text) => Stems(text).ToHashSet(StringComparer.Ordinal);

    /// <summary>The stems of the words that carry meaning, as often as they stand there.</summary>
    public static IEnumerable<string> Stems(string text) =>
        Split(text)
            .Where(word => word.Length > 1 && !Function.Contains(word) && !char.IsDigit(word[0]))
            .Select(word => Stemmer.Read(word.Split('\'')[0]).Stem);
}
