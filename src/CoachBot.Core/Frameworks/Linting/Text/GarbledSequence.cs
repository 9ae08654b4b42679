using System.Buffers;
using System.Globalization;
using System.Text;

namespace CoachBot.Core.Frameworks.Linting.Text;

/// <summary>The characters that one character of UTF-8 became.</summary>
/// <param name="Length">How many there are.</param>
/// <param name="Reads">The character that was meant.</param>
/// <param name="IsCertain">Whether no language would write them; else only a further one beside it makes it so.</param>
/// <param name="IsIncomplete">Whether the last byte is lost.</param>
internal sealed record GarbledSequence(int Length, string Reads, bool IsCertain, bool IsIncomplete)
{
    // Of the bytes that code pages leave undefined, 9D is the last of the one sign that is in everyday use.
    private const string ClosingQuote = "\u201D";

    // What stands beside a letter in ordinary text.
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("\u00A0«»‹›“”„‘’‚–—…·");

    // Its other leading bytes are quotation marks and dashes there, which stand before letters in ordinary text.
    private static readonly SearchValues<byte> MacLeads = SearchValues.Create([0xC2, 0xC3, 0xC4, 0xC5, 0xE2, 0xEF, 0xF0]);

    /// <summary>The sequence that begins at an offset; null where none does.</summary>
    public static GarbledSequence? Read(CodePageTable page, string line, int at)
    {
        var lead = at < line.Length ? page.ByteOf(line[at]) : (byte)0;
        var length = lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || (page.Page == CodePageTable.MacRoman && !MacLeads.Contains(lead)))
        {
            return null;
        }

        var bytes = new byte[length];
        bytes[0] = lead;
        for (var next = 1; next < length; next++)
        {
            bytes[next] = at + next < line.Length ? page.ByteOf(line[at + next]) : (byte)0;
            if (bytes[next] is < 0x80 or > 0xBF)
            {
                return IsCutQuote(page, bytes, next) ? new(next, ClosingQuote, IsCertain: true, IsIncomplete: true) : null;
            }
        }

        return Rune.DecodeFromUtf8(bytes, out var rune, out var used) == OperationStatus.Done && used == length && IsWritten(rune.Value)
            ? new(length, rune.ToString(), NoLanguageHas(page, line, at, length, rune.Value), IsIncomplete: false)
            : null;
    }

    private static bool IsCutQuote(CodePageTable page, byte[] bytes, int next) =>
        page.Page != CodePageTable.MacRoman && next == 2 && bytes is [0xE2, 0x80, _];

    // Latin, Greek, Cyrillic, Hebrew, Arabic, Indic, Thai, signs and arrows, East Asian, the byte order mark, pictures.
    private static bool IsWritten(int rune) => rune is (>= 0xA0 and <= 0x17F) or (>= 0x218 and <= 0x21B) or (>= 0x370 and <= 0x45F)
        or (>= 0x5D0 and <= 0x6FF) or (>= 0x900 and <= 0xE7F) or (>= 0x1E00 and <= 0x1EFF) or (>= 0x2000 and <= 0x2BFF)
        or (>= 0x3000 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xFB00 and <= 0xFB06) or 0xFEFF or 0xFFFD or (>= 0x1F000 and <= 0x1FAFF);

    private static bool NoLanguageHas(CodePageTable page, string line, int at, int length, int rune)
    {
        var rest = line.AsSpan(at + 1, length - 1);
        var isOnlyLetters = char.IsLetter(line[at]) && !ContainsSign(rest);
        return length switch
        {
            2 => rune <= 0x21B && NoLanguageHasPair(page, line, at, isOnlyLetters),
            3 => rune is (>= 0x2000 and <= 0x2BFF) or (>= 0xFB00 and <= 0xFFFD) && (!isOnlyLetters || (char.IsLower(line[at]) && char.IsUpper(line[at + 1]))),
            _ => true,
        };
    }

    private static bool NoLanguageHasPair(CodePageTable page, string line, int at, bool isOnlyLetters)
    {
        var isUsual = page.Page is CodePageTable.Western or CodePageTable.Latin1 && line[at] is 'Ã' or 'Â';
        var isPunctuated = Punctuation.Contains(line[at + 1]);
        var endsCapitals = at > 0 && char.IsUpper(line[at - 1]);
        return isPunctuated ? isUsual && !endsCapitals : !isOnlyLetters || page.Page == CodePageTable.Western;
    }

    private static bool ContainsSign(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsLetter(letter) && char.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                return true;
            }
        }

        return false;
    }
}
