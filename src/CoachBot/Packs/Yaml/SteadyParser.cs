using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CoachBot.Packs.Yaml;

/// <summary>
/// The library's parser, with one kind of exception. Its scanner throws <see cref="InvalidOperationException"/> at text
/// in a bracket that is never closed, and <see cref="ArgumentException"/> at some tags: mistakes of the file, not ours.
/// </summary>
internal sealed class SteadyParser(string text) : IParser
{
    private readonly Parser _parser = new(new StringReader(text));

    public ParsingEvent? Current => _parser.Current;

    public bool MoveNext()
    {
        var last = _parser.Current?.End ?? Mark.Empty;
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            throw new YamlException(last, last, "Not clear what follows here: close brackets and quote special characters.", error);
        }
    }
}
