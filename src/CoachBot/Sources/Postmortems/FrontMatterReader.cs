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
                case MappingStart mapping:
                    _levels.Push(new Level(IsMapping: true) { Start = offset + (int)mapping.Start.Index, IsFlow = mapping.Style == MappingStyle.Flow });
                    break;
                case SequenceStart or Scalar or AnchorAlias when _levels.Count == 0:
                    Refuse(offset, "the front matter is not a list of facts", "Write each fact as 'key: value'");
                    return;
                case SequenceStart sequence:
                    _levels.Push(new Level(IsMapping: false) { IsFlow = sequence.Style == SequenceStyle.Flow });
                    break;
                case MappingEnd:
                    EndMapping(_levels.Pop(), offset + (int)parser.Current.End.Index);
                    EndNode();
                    break;
                case SequenceEnd:
                    EndSequence(_levels.Pop());
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

        // PostgreSQL cannot store it; halves of surrogate pairs the parser refuses itself.
        if (scalar.Value.Contains('\0', StringComparison.Ordinal))
        {
            problems.Add(lines.LineAt(span.Start), "the front matter holds an escape that is no character", remedy: "Write the character itself, or leave it out");
        }
        else if (!string.IsNullOrWhiteSpace(scalar.Value))
        {
            AddValue(scalar.Value, span, level);
        }

        EndNode();
    }

    private void AddValue(string value, TextSpan span, Level level)
    {
        var map = _levels.First(above => above.IsMapping);
        map.LastEnd = span.End;
        if (FrontMatterKeys.IsPart(map.Key))
        {
            map.Roles.AddRange(NameList.Split(value));
        }
        else if (FrontMatterKeys.IsName(map.Key))
        {
            map.Name ??= (value, span);
        }

        if (KeyOfNode() is { } key)
        {
            // From the key that tells the part, as a name alone says nothing, up to the name: those behind it are others.
            var teller = map.Key == "name" && _levels.Where(above => above.IsMapping).Skip(1).FirstOrDefault() is { } above ? above : map;
            var isFlow = _levels.Any(above => above.IsFlow);
            var start = isFlow ? teller.KeyStart : lines.WholeLines(teller.KeyStart, teller.KeyStart + 1).Start;
            var end = isFlow ? span.End : lines.WholeLines(span.Start, span.End).End;
            var where = _levels.Count == 1 ? new TextSpan(start, end - start) : WithoutDash(start, end);
            _facts.Add(new Fact(key, value, where, span, lines.LineAt(level.IsMapping ? where.Start : span.Start)));
            level.HasFact = true;
        }
    }

    private FactKey? KeyOfNode() =>
        FrontMatterKeys.Of([.. _levels.Reverse().Where(level => level.IsMapping).Select(level => level.Key ?? "")]);

    // { name: Ana, role: [scribe, shadow] }: the name is the value of each part.
    private void EndMapping(Level level, int until)
    {
        if (_levels.Count > 0 && level.Name is var (value, place) && level.Roles.Count > 0)
        {
            var (start, end) = level.IsFlow ? (level.Start, until) : lines.WholeLines(level.Start, level.LastEnd);
            var where = WithoutDash(start, end);
            _facts.AddRange(level.Roles.Select(FactKeys.RoleOf).OfType<FactKey>().Distinct()
                .Select(key => new Fact(key, value, where, place, lines.LineAt(where.Start))));
        }
    }

    // Behind the last name of [Ana, Kai] nobody follows: the rest of its line belongs to it.
    private void EndSequence(Level level)
    {
        if (level is { IsFlow: true, HasFact: true } && !_levels.Any(above => above.IsFlow))
        {
            var last = _facts[^1];
            var (_, end) = lines.WholeLines(last.ValueSpan.Start, last.ValueSpan.End);
            _facts[^1] = last with { Where = new TextSpan(last.Where.Start, end - last.Where.Start) };
        }
    }

    private TextSpan WithoutDash(int start, int end)
    {
        start += text.AsSpan(start, end - start) is ['-', ' ', .. var item] ? end - start - item.TrimStart().Length : 0;
        return new TextSpan(start, end - start);
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

        public bool IsFlow { get; init; }

        public bool HasFact { get; set; }

        public int Start { get; init; }

        public int LastEnd { get; set; }

        public (string Value, TextSpan Place)? Name { get; set; }

        public List<string> Roles { get; } = [];
    }
}
