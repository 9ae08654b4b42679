using System.Collections.Immutable;

namespace CoachBot.Core.Practices.Text;

/// <summary>Recognises lines that label a text: <c>Tags: canary, load test</c>. A label tells nothing, however few there are.</summary>
internal static class TagLine
{
    private static readonly WordSet Labels = Grammar.Set(
        "tag tags hashtag hashtags keyword keywords label labels topic topics skill skills competency competencies category categories");

    /// <summary>Whether the words of a sentence are a label, a colon, and names; what people tell behind one is none.</summary>
    public static bool Is(string text, ImmutableArray<Word> words) =>
        words.Length > 1
        && Labels.Contains(words[0])
        && text.AsSpan(words[0].End, words[1].Start - words[0].End).Contains(':')
        && !words.Any(Grammar.IsSubjectPronoun);
}
