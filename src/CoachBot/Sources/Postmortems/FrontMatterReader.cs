using CoachBot.Core.Work;
using CoachBot.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CoachBot.Sources.Postmortems;

/// <summary>
/// Reads the facts in a YAML front matter from the parser's events: nothing recursive, nothing built, so that a hostile
/// document costs no more than its length.
/// </summary>
internal sealed class FrontMatterReader(string text, TextLines lines, LineProblems problems)
{
    private const int DeepestNesting = 16;

    private readonly List<Fact> _facts = [];
    private bool _isBroken;
    private readonly Stack<Level> _levels = new();
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>The facts between the two fence lines of <paramref name="block"/>, in order.</summary>
    public FrontMatter Read(TextSpan block)
    {
        var start = text.IndexOfAny(['\r', '\n'], block.Start) + 1;
        var end = text.LastIndexOfAny(['\r', '\n'], block.End - 1);
        if (start > 0 && end >= start)
        {
            try
            {
                ReadEvents(start, text[start..end]);
            }
            catch (InvalidOperationException)
            {
                // The parser gives up in this way on some broken flow mappings, without saying where.
                Refuse(start, "the front matter is not YAML", "Correct it, or remove it");
            }
            catch (YamlException ex)
            {
                Refuse(start + (int)Math.Min(ex.Start.Index, end - start), "the front matter is not YAML", $"Correct it, or remove it: {ex.Message.TrimEnd('.')}");
            }
        }

        return new FrontMatter(_facts, _isBroken);
    }

    private void ReadEvents(int offset, string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case NodeEvent when _levels.Count >= DeepestNesting:
                    Refuse(offset + (int)parser.Current.Start.Index, "the front matter is nested too deeply", "Write each fact as 'key: value'");
                    return;
                case MappingStart:
                    _levels.Push(new Level(IsMapping: true));
                    break;
                case SequenceStart or Scalar or AnchorAlias when _levels.Count == 0:
                    Refuse(offset, "the front matter is not a list of facts", "Write each fact as 'key: value'");
                    return;
                case SequenceStart:
                    _levels.Push(new Level(IsMapping: false));
                    break;
                case MappingEnd or SequenceEnd:
                    _levels.Pop();
                    EndNode();
                    break;
                case AnchorAlias:
                    EndNode();
                    break;
                case Scalar scalar:
                    ReadScalar(scalar, offset);
                    break;
            }
        }
    }

    private void Refuse(int offset, string what, string remedy)
    {
        problems.Add(lines.LineAt(offset), what, remedy: remedy);
        _isBroken = true;
    }

    private void ReadScalar(Scalar scalar, int offset)
    {
        var level = _levels.Peek();
        var span = new TextSpan(offset + (int)scalar.Start.Index, (int)(scalar.End.Index - scalar.Start.Index));
        if (level is { IsMapping: true, Key: null })
        {
            level.Key = scalar.Value;
            level.KeyStart = span.Start;
            if (_levels.Count == 1 && !_keys.Add(scalar.Value))
            {
                problems.Add(lines.LineAt(span.Start), "the front matter has this key twice", scalar.Value, remedy: "Keep one of them");
            }

            return;
        }

        if (KeyOfNode() is { } key && FactKeys.Of(key) is { } known && !string.IsNullOrWhiteSpace(scalar.Value))
        {
            // An item on a line of its own is quoted alone: the key's line names somebody else, or nobody.
            var from = level.IsMapping ? level.KeyStart : span.Start;
            var (start, end) = lines.WholeLines(from, span.End);
            start += level.IsMapping ? 0 : text.AsSpan(start, end - start) is ['-', ' ', .. var item] ? end - start - item.TrimStart().Length : 0;
            _facts.Add(new Fact(known, scalar.Value, new TextSpan(start, end - start), span, lines.LineAt(start)));
        }

        EndNode();
    }

    // A key of the document itself, or one below `roles`.
    private string? KeyOfNode()
    {
        var keys = _levels.Reverse().Where(level => level.IsMapping).Select(level => level.Key).ToList();
        return keys switch
        {
            [var key] => key,
            ["roles", var role] => role,
            _ => null,
        };
    }

    private void EndNode()
    {
        if (_levels.TryPeek(out var level) && level.IsMapping)
        {
            level.Key = level.Key is null ? "" : null;
        }
    }

    private sealed record Level(bool IsMapping)
    {
        public string? Key { get; set; }

        public int KeyStart { get; set; }
    }
}
