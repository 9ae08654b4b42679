using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.Core.Narration;
using CoachBot.Core.People;

namespace CoachBot.Commands.Coach.Ask;

/// <summary>What a question is like: whether it can be read, and whom it is about.</summary>
internal static class AskedText
{
    /// <summary>The most characters of a question.</summary>
    public const int MostLetters = 400;

    private const double LeastEnglish = 0.5;
    private const int FewWords = 3;
    private static readonly char[] Blanks = [' '];
    private static readonly HashSet<string> Oneself = new("i i'm i've me my mine myself we our".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Why it cannot be read; null when it can.</summary>
    public static Problem? Problem(string question, KnownWords known) =>
        question.Length > MostLetters ? new("this question is too long", Found: $"{question.Length} characters", Allowed: $"up to {MostLetters}", Do: "Ask one thing at a time: /coach ask what is missing for my next level?")
        : !IsEnglish(question, known) ? new("I understand questions in English only, so far", Do: "Ask it in English: /coach ask what am I missing?")
        : null;

    /// <summary>Whether it asks of whoever asks.</summary>
    public static bool IsOfOneself(string question) => WordsOf(question).Any(Oneself.Contains);

    /// <summary>The names of others that it speaks of, each whole.</summary>
    public static IReadOnlyList<string> OthersIn(string question, Person asker, NameIndex names, KnownWords known)
    {
        var words = WordsOf(question);
        var own = WordsOf(asker.Name);
        return
        [
            .. names.Near(question).Where(name => name != asker.Name)
                .Where(name => WordsOf(name) is var parts && (Holds(words, parts) || words.Any(word => parts[0].Equals(word, StringComparison.OrdinalIgnoreCase) && !own.Contains(word, StringComparer.OrdinalIgnoreCase) && !IsWord(word, known))))
                .Order(StringComparer.Ordinal),
        ];
    }

    // What "mark" and "will" are in lower case; with a capital letter they are names.
    private static bool IsWord(string word, KnownWords known) => char.IsLower(word[0]) && known.Knows(word);

    private static bool Holds(List<string> words, List<string> parts) => parts.Count > 1
        && Enumerable.Range(0, Math.Max(0, words.Count - parts.Count + 1)).Any(at => parts.Select((part, i) => words[at + i].Equals(part, StringComparison.OrdinalIgnoreCase)).All(same => same));

    // Letters of other scripts are no English; a word alone may be a name of something.
    private static bool IsEnglish(string question, KnownWords known)
    {
        var letters = question.Count(char.IsLetter);
        return letters == 0 || (question.Count(sign => sign < '\u0250' && char.IsLetter(sign)) * 2 > letters && (WordsOf(question).Count < FewWords || known.ShareOf(question) >= LeastEnglish));
    }

    private static List<string> WordsOf(string text) =>
        [.. text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Select(word => Bare(word.Trim('.', ',', ';', ':', '?', '!', '"', '(', ')', '@', '“', '”'))).Where(word => word.Length > 0)];

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
}
