using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

/// <summary>Who names whom inside <c>src/CoachBot</c>, read from the sources.</summary>
internal sealed partial class LayerScan
{
    private const string Root = "src/CoachBot";
    private const string RootNamespace = "CoachBot";
    private const string Core = "Core";
    private const string Composition = "Composition";

    /// <summary>What a slice implements to be composed; the one type of its layer that those below may name.</summary>
    private const string Port = "IModule";

    private static readonly string[] Program = [""];
    private static readonly string[] Middle = ["Commands", "Sources", "Jobs", "Platforms", "Cli"];
    private static readonly string[] Lower = ["Delivery", "Prompts", "Storage", "Packs", "People", "Pipeline", "Chat", "Files", "Demo", "Diagnosis", "Weekly"];

    /// <summary>From the top. A folder may name every layer further down.</summary>
    private static readonly string[][] Layers = [Program, [Composition], Middle, Lower, [Core]];

    /// <summary>The folders whose children are plug-ins that must not know each other.</summary>
    private static readonly string[] Plugged = ["Commands", "Sources", "Jobs", "Platforms"];

    private readonly ILookup<string, string> _typesByNamespace;
    private readonly HashSet<string> _namespaces;

    private LayerScan(IReadOnlyList<SourceFile> files)
    {
        _typesByNamespace = files
            .SelectMany(file => CSharpText.DeclaredTypes(file).Select(type => (Space: CSharpText.DeclaredNamespace(file) ?? "", type.Name)))
            .ToLookup(pair => pair.Space, pair => pair.Name, StringComparer.Ordinal);
        _namespaces = [.. _typesByNamespace.SelectMany(group => Prefixes(group.Key))];
    }

    public static IEnumerable<Offence> Offences(IReadOnlyList<SourceFile> files)
    {
        var host = files.Where(file => file.IsUnder(Root) && file.Name.EndsWith(".cs", StringComparison.Ordinal)).ToList();
        var scan = new LayerScan(host);
        return host.SelectMany(scan.OffencesOf);
    }

    private IEnumerable<Offence> OffencesOf(SourceFile file)
    {
        var from = Place.Of(file.Folders[2..]);
        if (Rank(from.Top) < 0)
        {
            return [new Offence(file.Path, 0, $"the folder {from.Top} has no layer; give it one in LayerScan and in the contributing guide")];
        }

        return ReferencesIn(file)
            .Select(reference => (reference.Index, reference.Name, Why: WhyNot(from, Place.Of(reference.Folders), file)))
            .Where(found => found.Why is not null)
            .Select(found => file.At(found.Index, $"names {found.Name}: {found.Why}"));
    }

    private string? WhyNot(Place from, Place to, SourceFile file)
    {
        var (fromRank, toRank) = (Rank(from.Top), Rank(to.Top));
        if (toRank < 0)
        {
            return $"{to.Top} has no layer";
        }

        if (toRank > fromRank)
        {
            return null;
        }

        if (toRank < fromRank)
        {
            return to.Top == Composition && NamesOnlyThePort(file) ? null : $"{from} lies below {to}";
        }

        if (from.Top != to.Top)
        {
            return Middle.Contains(from.Top) ? $"{from} and {to} are siblings" : null;
        }

        if (to.Child.Length == 0 || to.Child == from.Child)
        {
            return null;
        }

        return from.Child.Length == 0 ? $"{from} does not know its plug-ins" : $"{from} and {to} are siblings";
    }

    private bool NamesOnlyThePort(SourceFile file) =>
        !_typesByNamespace[$"{RootNamespace}.{Composition}"]
            .Any(type => type != Port && Regex.IsMatch(file.Code, $@"\b{type}\b"));

    private IEnumerable<(int Index, string Name, string[] Folders)> ReferencesIn(SourceFile file)
    {
        var own = CSharpText.DeclaredNamespace(file) ?? RootNamespace;
        foreach (Match match in DottedName.Matches(file.Code))
        {
            var name = Spaces.Replace(match.Value, "");
            var full = name.StartsWith(RootNamespace + ".", StringComparison.Ordinal) ? name : Resolve(own, name);
            if (full is not null && !IsNamespaceDeclaration(file.Code, match.Index))
            {
                yield return (match.Index, name, FoldersOf(full));
            }
        }
    }

    /// <summary>A partly qualified name means what lies nearest, from the file's own namespace outwards.</summary>
    private string? Resolve(string own, string name) =>
        Prefixes(own).Reverse().Where(space => NamesAType($"{space}.{name}", space.Length)).Select(space => $"{space}.{name}").FirstOrDefault();

    private bool NamesAType(string full, int enclosing) =>
        Prefixes(full).LastOrDefault(space => space.Length > enclosing && _namespaces.Contains(space)) is { } known
        && known.Length < full.Length
        && _typesByNamespace[known].Contains(full[(known.Length + 1)..].Split('.')[0]);

    private string[] FoldersOf(string full)
    {
        var parts = full.Split('.');
        return [.. parts[1..].Where((_, i) => i == 0 || _namespaces.Contains(string.Join('.', parts[..(i + 2)])))];
    }

    private static bool IsNamespaceDeclaration(string code, int index) =>
        code[..index].TrimEnd().EndsWith("namespace", StringComparison.Ordinal);

    private static IEnumerable<string> Prefixes(string name)
    {
        for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            yield return name[..dot];
        }

        yield return name;
    }

    private static int Rank(string top) => Array.FindIndex(Layers, layer => layer.Contains(top));

    [GeneratedRegex(@"(?<![\w.])[A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)+")]
    private static partial Regex DottedName { get; }

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces { get; }

    /// <summary>A folder of the host and, where its children are plug-ins, the child.</summary>
    private readonly record struct Place(string Top, string Child)
    {
        public static Place Of(string[] folders) =>
            new(folders.Length > 0 ? folders[0] : "", folders.Length > 1 && Plugged.Contains(folders[0]) ? folders[1] : "");

        public override string ToString() => Top.Length == 0 ? "Program" : Child.Length == 0 ? Top : $"{Top}/{Child}";
    }
}
