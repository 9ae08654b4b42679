namespace CoachBot.Core.Narration;

/// <summary>A word of a narrated text: letters and digits with what joins them, without the signs around it.</summary>
/// <param name="Text">As written, without a possessive ending.</param>
/// <param name="Start">Where it stands.</param>
/// <param name="OpensSentence">Whether a sentence begins with it.</param>
internal readonly record struct NarratedWord(string Text, int Start, bool OpensSentence)
{
    private const string Joints = "'’-./+_@#:";

    public string Lower => Text.ToLowerInvariant();

    public bool IsCapital => char.IsUpper(Text[0]);

    public bool HasDigit => Text.Any(char.IsDigit);

    /// <summary>Whether it is an abbreviation or a mixed name: <c>CI/CD</c>, <c>OpenTofu</c>.</summary>
    public bool IsMixed => Text.Skip(1).Any(char.IsUpper);

    /// <summary>Whether something joins its parts that joins no English word: <c>payments.example</c>, <c>a/b</c>.</summary>
    public bool IsJoined => Text.Any(sign => sign is '.' or '/' or '+' or '_' or '@' or '#' or ':');

    /// <summary>The parts between hyphens.</summary>
    public IEnumerable<string> Parts => Text.Split('-', StringSplitOptions.RemoveEmptyEntries);

    public static List<NarratedWord> Read(string text)
    {
        var words = new List<NarratedWord>();
        var opens = true;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                opens |= text[at] is '.' or '!' or '?' or ':' or '\n';
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (Joints.Contains(text[at], StringComparison.Ordinal) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))))
            {
                at++;
            }

            words.Add(new(Bare(text[start..at]), start, opens));
            opens = false;
        }

        return words;
    }

    private static string Bare(string word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’' ? word[..^2] : word;
}
