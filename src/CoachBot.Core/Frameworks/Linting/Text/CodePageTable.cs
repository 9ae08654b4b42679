using System.Text;

namespace CoachBot.Core.Frameworks.Linting.Text;

/// <summary>Which byte above 127 each character of a code page stands for.</summary>
internal sealed class CodePageTable
{
    public const int Western = 1252;
    public const int Latin1 = 28591;
    public const int MacRoman = 10000;

    private readonly Dictionary<char, byte> _bytes = [];

    private CodePageTable(string name, int page, Encoding encoding)
    {
        (Name, Page) = (name, page);
        var western = Read(Encodings(Western));
        var own = Read(encoding);
        for (var value = 0x80; value <= 0xFF; value++)
        {
            if (IsDefined(own[value - 0x80]))
            {
                _bytes.TryAdd(own[value - 0x80], (byte)value);
            }
        }

        // Where a page leaves a byte undefined, programs fall back to the western page or keep the bare control character.
        for (var value = 0x80; value <= 0xBF; value++)
        {
            if (!IsDefined(own[value - 0x80]))
            {
                _bytes.TryAdd((char)value, (byte)value);
                if (page != Latin1)
                {
                    _bytes.TryAdd(western[value - 0x80], (byte)value);
                }
            }
        }
    }

    /// <summary>The most usual first.</summary>
    public static IReadOnlyList<CodePageTable> All { get; } =
    [
        new("windows-1252", Western, Encodings(Western)),
        new("windows-874", 874, Encodings(874)),
        new("windows-1251", 1251, Encodings(1251)),
        new("windows-1250", 1250, Encodings(1250)),
        new("iso-8859-1", Latin1, Encoding.Latin1),
        new("mac roman", MacRoman, Encodings(MacRoman)),
    ];

    public string Name { get; }

    public int Page { get; }

    /// <summary>The byte of a character; 0 when the page has it not, or as ASCII.</summary>
    public byte ByteOf(char letter) => _bytes.GetValueOrDefault(letter);

    private static Encoding Encodings(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;

    private static string Read(Encoding encoding) => encoding.GetString([.. Enumerable.Range(0x80, 0x80).Select(value => (byte)value)]);

    private static bool IsDefined(char letter) => letter is not ((>= '\u0080' and <= '\u009F') or '\uFFFD' or (>= '\uE000' and <= '\uF8FF'));
}
