namespace CoachBot.Packs;

/// <summary>
/// The folder that holds practices, actions, questions and frameworks. A packs folder lies beside the program, wherever it is
/// started from; <see cref="PathSetting"/> names another.
/// </summary>
/// <param name="path">The folder; null or blank for the one beside the program.</param>
internal sealed class PackFolder(string? path = null)
{
    public const string PathSetting = "Packs:Path";

    private const string ExamplesName = "examples.yaml";
    private const string FrameworkName = "framework.yaml";
    private const string PracticeExamplesName = $"practices/{ExamplesName}";

    public string Path { get; } =
        string.IsNullOrWhiteSpace(path) ? System.IO.Path.Combine(AppContext.BaseDirectory, "packs") : path;

    /// <summary>Names below <see cref="Path"/>, with forward slashes, in ordinal order; so are all lists here.</summary>
    public IReadOnlyList<string> Practices => [.. Files("practices").Where(name => IsYaml(name) && name != PracticeExamplesName)];

    public IReadOnlyList<string> PracticeExamples => [.. Files("practices").Where(name => name == PracticeExamplesName)];

    public IReadOnlyList<string> Actions => [.. Files("actions").Where(IsYaml)];

    public IReadOnlyList<string> Questions => [.. Files("questions").Where(IsYaml)];

    public IReadOnlyList<string> Frameworks => [.. FrameworkFiles.Where(name => FileName(name) == FrameworkName)];

    public IReadOnlyList<string> FrameworkExamples => [.. FrameworkFiles.Where(name => FileName(name) == ExamplesName)];

    /// <summary>Folders of frameworks that hold no framework.</summary>
    public IReadOnlyList<string> EmptyFrameworks =>
        [.. FrameworkFolders.Where(folder => !File.Exists(System.IO.Path.Combine(Path, folder, FrameworkName)))];

    /// <summary>Files that look like packs and would be passed over in silence.</summary>
    public IReadOnlyList<string> Strays =>
        [
            .. Files("practices").Concat(Files("actions")).Concat(Files("questions")).Where(name => !IsYaml(name) && LooksLikeData(name)),
            .. Files("frameworks").Concat(FrameworkFiles)
                .Where(name => LooksLikeData(name) && (name.Count(letter => letter == '/') == 1
                    || FileName(name) is not (FrameworkName or ExamplesName))),
        ];

    /// <summary>Everything in the folder; throws <see cref="Core.RefusedException"/> with every problem of every file.</summary>
    public PackLibrary Load() => new PackLoading(this).Load();

    private IEnumerable<string> FrameworkFolders =>
        Directory.Exists(System.IO.Path.Combine(Path, "frameworks"))
            ? Directory.GetDirectories(System.IO.Path.Combine(Path, "frameworks"))
                .Select(folder => $"frameworks/{System.IO.Path.GetFileName(folder)}")
                .Order(StringComparer.Ordinal)
            : [];

    private IEnumerable<string> FrameworkFiles => FrameworkFolders.SelectMany(Files);

    private IEnumerable<string> Files(string folder) =>
        Directory.Exists(System.IO.Path.Combine(Path, folder))
            ? Directory.GetFiles(System.IO.Path.Combine(Path, folder))
                .Select(file => $"{folder}/{System.IO.Path.GetFileName(file)}")
                .Order(StringComparer.Ordinal)
            : [];

    private static string FileName(string name) => name[(name.LastIndexOf('/') + 1)..];

    private static bool IsYaml(string name) => name.EndsWith(".yaml", StringComparison.Ordinal);

    private static bool LooksLikeData(string name) =>
        System.IO.Path.GetExtension(name).ToUpperInvariant() is ".YAML" or ".YML" or ".JSON";
}
