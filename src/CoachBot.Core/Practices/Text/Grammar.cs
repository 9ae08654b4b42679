using System.Collections.Frozen;

namespace CoachBot.Core.Practices.Text;

/// <summary>The closed classes of English words: those that tell how a sentence is built, whatever it is about.</summary>
internal static class Grammar
{
    private static readonly FrozenSet<string> Determiners = Set(
        "a an the our its their his her my your this these those every no any another some each");

    private static readonly FrozenSet<string> Prepositions = Set(
        "of with for from in on at by via into onto over under about without within per between among across against through during"
        + " than to like despite towards toward behind beside besides above below near off amid upon using");

    private static readonly FrozenSet<string> Adverbs = Set(
        "then also just now again later soon first finally still already even afterwards meanwhile instead once twice next both all"
        + " together too therefore thus however back manually almost ever yet only here there today yesterday himself herself"
        + " themselves myself ourselves half sometime sometimes often always usually maybe perhaps please deliberately");

    private static readonly FrozenSet<string> NoAdverbs = Set("apply reply supply rely multiply assembly family anomaly comply imply fly");

    private static readonly FrozenSet<string> Joins = Set("and or but nor");

    private static readonly FrozenSet<string> Subordinators = Set(
        "but because so although though while whereas when whenever until before after if unless since once who whom whose which that what how why where whether as than");

    private static readonly FrozenSet<string> ThirdPersons = Set("he she they");

    /// <summary>An article, or another word that opens a noun.</summary>
    public static bool IsDeterminer(Word word) => Determiners.Contains(word.Lower) || word.IsPossessive;

    public static bool IsPreposition(Word word) => Prepositions.Contains(word.Lower);

    /// <summary>A word that may stand between a subject and its verb without changing either.</summary>
    public static bool IsAdverb(Word word) =>
        Adverbs.Contains(word.Lower) || (word.Lower.Length > 4 && word.Lower.EndsWith("ly", StringComparison.Ordinal) && !NoAdverbs.Contains(word.Lower));

    /// <summary>A word that belongs to the verb before it: rolled back, shut down.</summary>
    public static bool IsParticle(Word word) => word.Lower is "back" or "down" or "up" or "out" or "off" or "over" or "in" or "on" or "away";

    /// <summary>and, or, but</summary>
    public static bool IsJoin(Word word) => Joins.Contains(word.Lower);

    /// <summary>A word that opens a clause of its own.</summary>
    public static bool IsSubordinator(Word word) => Subordinators.Contains(word.Lower);

    /// <summary>he, she, they: the same to every rule, so that exchanging them changes nothing.</summary>
    public static bool IsThirdPerson(Word word) => ThirdPersons.Contains(PronounOf(word));

    /// <summary>The pronoun in a word that may hold a verb too (<c>we'll</c>); the word itself where it holds none.</summary>
    public static string PronounOf(Word word)
    {
        var cut = word.Lower.IndexOf('\'', StringComparison.Ordinal);
        return cut > 0 && !word.Lower.EndsWith("n't", StringComparison.Ordinal) ? word.Lower[..cut] : word.Lower;
    }

    /// <summary>A pronoun that can only be a subject.</summary>
    public static bool IsSubjectPronoun(Word word) =>
        PronounOf(word) is "i" or "we" or "he" or "she" or "they" or "who" || word.Lower is "nobody" or "somebody" or "someone" or "everybody" or "everyone";

    /// <summary>A number, a clock time, or a word that only dates what follows.</summary>
    public static bool IsStamp(Word word) => char.IsAsciiDigit(word.Lower[0]) || word.Lower is "utc" or "gmt" or "cet" or "cest" or "am" or "pm" or "at";

    public static FrozenSet<string> Set(string list) =>
        list.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
