using CoachBot.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CoachBot.Packs.Yaml;

/// <summary>
/// Reads one YAML document into nodes, and refuses what makes a data file a program or a riddle: aliases, anchors, tags,
/// keys given twice, further documents. Built on the parser's events, because the library's own tree expands aliases,
/// recurses as deep as the file says, and gives up at the first key given twice.
/// </summary>
internal sealed class YamlTree
{
    // Packs nest six deep; a file of opening brackets must end in a problem, not in a stack overflow.
    private const int DeepestLevel = 24;

    private readonly string _file;
    private readonly SteadyParser _parser;
    private readonly List<Problem> _problems;

    private YamlTree(string file, string text, List<Problem> problems) =>
        (_file, _parser, _problems) = (file, new SteadyParser(text), problems);

    /// <summary>The root, or null when the text is no YAML; problems are added as they are found.</summary>
    public static PackNode? Read(string file, string text, List<Problem> problems)
    {
        try
        {
            return new YamlTree(file, text, problems).Document();
        }
        catch (YamlException error)
        {
            var place = new PackPlace(file, error.Start.Line, error.Start.Column, "");
            problems.Add(new Problem("not readable as YAML", place.ToString(), error.Message.TrimEnd('.')));
            return null;
        }
    }

    private PackNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.Accept<DocumentStart>(out _))
        {
            _problems.Add(new Problem("nothing in the file", new PackPlace(_file, 1, 1, "").ToString()));
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Node("", 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            Refuse("more than one document", second, "", "---", "Move it to a file of its own");
        }

        return root;
    }

    private PackNode Node(string path, int depth)
    {
        var next = _parser.Consume<ParsingEvent>();
        if (depth > DeepestLevel)
        {
            throw new YamlException(next.Start, next.End, $"Nested deeper than {DeepestLevel} levels.");
        }

        if (next is AnchorAlias alias)
        {
            Refuse("alias", alias, path, $"*{alias.Value}", "Write the value out");
            return new PackUnread(Place(alias, path));
        }

        if (next is NodeEvent properties)
        {
            RefuseProperties(properties, path);
        }

        return next switch
        {
            MappingStart start => Map(start, path, depth),
            SequenceStart start => List(start, path, depth),
            Scalar scalar => new PackScalar(Place(next, path), scalar.Value, scalar.Style == ScalarStyle.Plain),
            _ => throw new YamlException(next.Start, next.End, $"Unexpected {next}."),
        };
    }

    private PackList List(SequenceStart start, string path, int depth)
    {
        var items = new List<PackNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node($"{path}[{items.Count}]", depth + 1));
        }

        return new PackList(Place(start, path), items);
    }

    private PackMap Map(MappingStart start, string path, int depth)
    {
        var entries = new Dictionary<string, PackEntry>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(path, depth + 1);
            var name = key is PackScalar scalar ? scalar.Value : "?";
            var place = key.Place with { Path = path.Length == 0 ? name : $"{path}.{name}" };
            var value = Node(place.Path, depth + 1);
            if (key is not PackScalar)
            {
                _problems.Add(key.Refuse("key that is not text", key.Shown, "", "Write a word before the colon"));
            }
            else if (!entries.TryAdd(name, new PackEntry(name, place, value)))
            {
                var first = entries[name].Place.Line;
                _problems.Add(new Problem(
                    "key given twice", place.ToString(), $"'{name}', first on line {first}", "", "Keep one of them"));
            }
        }

        return new PackMap(Place(start, path), [.. entries.Values]);
    }

    private void RefuseProperties(NodeEvent node, string path)
    {
        if (!node.Anchor.IsEmpty)
        {
            Refuse("anchor", node, path, $"&{node.Anchor.Value}", "Remove it");
        }

        if (!node.Tag.IsEmpty)
        {
            Refuse("tag", node, path, node.Tag.ToString(), "Remove it; quote a value that is to be text");
        }
    }

    private void Refuse(string what, ParsingEvent at, string path, string found, string todo) =>
        _problems.Add(new Problem(what, Place(at, path).ToString(), found, "", todo));

    private PackPlace Place(ParsingEvent at, string path) => new(_file, at.Start.Line, at.Start.Column, path);
}
