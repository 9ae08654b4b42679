namespace CoachBot.Core.Practices.Text;

/// <summary>The closed classes of English words: those that tell how a sentence is built, whatever it is about.</summary>
internal static class Grammar
{
    private static readonly WordSet Determiners = Set(
        "a an the our its their his her hir zir xyr eir my your this these those every no any another some each");

    private static readonly WordSet Prepositions = Set(
        "of with for from in on at by via into onto over under about without within per between among across against through during"
        + " than to like despite towards toward behind beside besides above below near off amid upon using except excluding unlike");

    private static readonly WordSet Adverbs = Set(
        "then also just now again later soon first finally still already even afterwards meanwhile instead once twice next both all"
        + " together too therefore thus however back manually almost ever yet only here there today yesterday himself herself zirself hirself xemself emself"
        + " themselves myself ourselves half sometime sometimes often always usually maybe perhaps please deliberately");

    private static readonly WordSet NoAdverbs = Set("apply reply supply rely multiply assembly family anomaly comply imply fly");

    private static readonly WordSet Joins = Set("and or but nor");

    private static readonly WordSet Subordinators = Set(
        "but because so although though while whereas when whenever until before after if unless since once who whom whose which that what how why where whether as than");

    private static readonly WordSet Skipped = Set("a an the our its their this these those his her him them my your");

    private static readonly WordSet ThirdPersons = Set("he she they ze xe ey");

    /// <summary>An article, or another word that opens a noun.</summary>
    public static bool IsDeterminer(Word word) => Is(word, WordClasses.Determiner) || word.IsPossessive;

    public static bool IsPreposition(Word word) => Is(word, WordClasses.Preposition);

    /// <summary>A word that may stand between a subject and its verb without changing either.</summary>
    public static bool IsAdverb(Word word) => Is(word, WordClasses.Adverb);

    /// <summary>A word that belongs to the verb before it: rolled back, shut down.</summary>
    public static bool IsParticle(Word word) => Is(word, WordClasses.Particle);

    /// <summary>and, or, but</summary>
    public static bool IsJoin(Word word) => Is(word, WordClasses.Join);

    /// <summary>A word that opens a clause of its own.</summary>
    public static bool IsSubordinator(Word word) => Is(word, WordClasses.Subordinator);

    /// <summary>he, she, they, ze: the same to every rule, so that exchanging them changes nothing.</summary>
    public static bool IsThirdPerson(Word word) => Is(word, WordClasses.ThirdPerson);

    /// <summary>The pronoun in a word that may hold a verb too (<c>we'll</c>); the word itself where it holds none.</summary>
    public static string PronounOf(Word word) => word.Lexeme.Pronoun;

    /// <summary>A pronoun that can only be a subject.</summary>
    public static bool IsSubjectPronoun(Word word) => Is(word, WordClasses.SubjectPronoun);

    /// <summary>A number, a clock time, or a word that only dates what follows.</summary>
    public static bool IsStamp(Word word) => Is(word, WordClasses.Stamp);

    /// <summary>A word that begins with a digit.</summary>
    public static bool IsNumber(Word word) => Is(word, WordClasses.Number);

    /// <summary>
    /// Words that phrases do without: articles, possessives, and the pronouns that one could put for another. Not <c>that</c>,
    /// which opens a clause more often: a test that fails is no failed test.
    /// </summary>
    public static bool IsSkipped(Word word) => Is(word, WordClasses.Skipped);

    /// <summary>A determiner, preposition, subject pronoun or subordinator.</summary>
    public static bool IsSmall(Word word) =>
        Is(word, WordClasses.Determiner | WordClasses.Preposition | WordClasses.SubjectPronoun | WordClasses.Subordinator) || word.IsPossessive;

    /// <summary>The classes of a word in lower case.</summary>
    public static WordClasses ClassOf(string lower, string pronoun) =>
        When(Determiners.Contains(lower), WordClasses.Determiner)
        | When(Prepositions.Contains(lower), WordClasses.Preposition)
        | When(Adverbs.Contains(lower) || (lower.Length > 4 && lower.EndsWith("ly", StringComparison.Ordinal) && !NoAdverbs.Contains(lower)), WordClasses.Adverb)
        | When(lower is "back" or "down" or "up" or "out" or "off" or "over" or "in" or "on" or "away", WordClasses.Particle)
        | When(Joins.Contains(lower), WordClasses.Join)
        | When(Subordinators.Contains(lower), WordClasses.Subordinator)
        | When(ThirdPersons.Contains(pronoun), WordClasses.ThirdPerson)
        | When(pronoun is "i" or "we" or "who" || ThirdPersons.Contains(pronoun) || lower is "nobody" or "somebody" or "someone" or "everybody" or "everyone", WordClasses.SubjectPronoun)
        | When(char.IsAsciiDigit(lower[0]) || lower is "utc" or "gmt" or "cet" or "cest" or "am" or "pm" or "at", WordClasses.Stamp)
        | When(char.IsAsciiDigit(lower[0]), WordClasses.Number)
        | When(Skipped.Contains(lower), WordClasses.Skipped);

    /// <summary>The pronoun in a word in lower case; the same object where it holds none.</summary>
    public static string PronounIn(string lower)
    {
        var cut = lower.IndexOf('\'', StringComparison.Ordinal);
        return cut > 0 && !lower.EndsWith("n't", StringComparison.Ordinal) ? lower[..cut] : lower;
    }

    public static WordSet Set(string list) => new(list.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool Is(Word word, WordClasses kind) => (word.Lexeme.Class & kind) != 0;

    private static WordClasses When(bool isSo, WordClasses kind) => isSo ? kind : WordClasses.None;
}
