using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CoachBot.Core.Practices.Text;

/// <summary>Recognises "ignore all previous instructions" in languages other than English, by the beginnings of its words.</summary>
internal static class ForeignOrder
{
    private const int StartLength = 2;

    private const char FirstUnspaced = '\u2e80';

    private static readonly FrozenDictionary<string, ImmutableArray<Order>> ByStart = Orders(
        ("ignorier missacht vergiss vergesst", "alle bisherig vorherig vorig obig", "anweisung instruktion regel vorgabe"),
        ("ignore ignorez oublie oubliez", "toute tous précédent precedent", "instruction consigne règle regle"),
        ("ignora ignore olvida olvide", "toda todo anterior previa", "instruccion orden regla"),
        ("ignore ignora esqueça esquece desconsidere", "toda todo anterior", "instruç instruc regra ordens"),
        ("ignora ignorate dimentica dimenticate", "tutt precedent", "istruzion regol"),
        ("negeer vergeet", "alle vorige eerdere voorgaande", "instructie regel aanwijzing opdracht"),
        ("zignoruj ignoruj zapomnij", "wszystk poprzedni wcześniej", "instrukcj polece zasad"),
        ("игнорир проигнорир забуд", "все всё предыдущ прежн", "инструкци указани правил"),
        ("تجاهل انس", "كل جميع", "التعليمات الأوامر القواعد"),
        ("yok unut", "önceki tüm bütün", "talimat kural"),
        ("무시 잊어", "이전 모든 지금까지", "지시 명령 규칙 지침"));

    // In scripts without spaces a "word" is a whole clause: what is looked for stands anywhere in it.
    private static readonly ImmutableArray<(string[] Dismissals, string[] Rules)> Unspaced =
    [
        ("忽略 无视 忘记 忘掉".Split(' '), "指示 指令 规则".Split(' ')),
        ("無視 忘れ".Split(' '), "指示 命令 ルール 規則".Split(' ')),
    ];

    /// <summary>Whether a sentence dismisses the rules of its reader.</summary>
    public static bool IsIn(ImmutableArray<Word> words)
    {
        foreach (var word in words)
        {
            if (word.Lexeme.MayDismiss && Dismisses(words, word.Lower))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Dismisses(ImmutableArray<Word> words, string text) =>
        (text[0] >= FirstUnspaced && Unspaced.Any(language => language.Dismissals.Any(text.Contains) && Holds(words, language.Rules, Contains)))
        || (text.Length >= StartLength && ByStart.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(0, StartLength), out var orders)
            && orders.Any(order => StartsWith(text, order.Dismissal) && Holds(words, order.Scopes, StartsWith) && Holds(words, order.Rules, StartsWith)));

    /// <summary>Whether a word in lower case is one that such a sentence dismisses rules with, or may hold one.</summary>
    public static bool MayBeginWith(string word) => word[0] >= FirstUnspaced
        || (word.Length >= StartLength && ByStart.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.AsSpan(0, StartLength), out var orders)
            && orders.Any(order => StartsWith(word, order.Dismissal)));

    private static bool Holds(ImmutableArray<Word> words, string[] parts, Func<string, string, bool> matches) =>
        words.Any(word => Array.Exists(parts, part => matches(word.Lower, part)));

    private static bool StartsWith(string word, string part) => word.StartsWith(part, StringComparison.Ordinal);

    private static bool Contains(string word, string part) => word.Contains(part, StringComparison.Ordinal);

    private static FrozenDictionary<string, ImmutableArray<Order>> Orders(params (string Dismissals, string Scopes, string Rules)[] languages) =>
        languages.SelectMany(language => language.Dismissals.Split(' ').Select(dismissal => new Order(dismissal, language.Scopes.Split(' '), language.Rules.Split(' '))))
            .GroupBy(order => order.Dismissal[..StartLength], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    private sealed record Order(string Dismissal, string[] Scopes, string[] Rules);
}
