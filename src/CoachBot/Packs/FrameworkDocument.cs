using System.Security.Cryptography;
using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs;

/// <summary>The document of a framework, as it is kept and named by its hash.</summary>
internal sealed record FrameworkDocument
{
    /// <summary>Id of the framework.</summary>
    public required string Framework { get; init; }

    /// <summary>SHA-256 of <see cref="Document"/>, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>UTF-8 with line feeds alone.</summary>
    public required byte[] Document { get; init; }

    public static FrameworkDocument Of(PackFile file)
    {
        var document = PackHash.WithLineFeeds(file.Bytes);
        return new() { Framework = file.Root?.Text("id") ?? file.Id, Hash = Convert.ToHexStringLower(SHA256.HashData(document)), Document = document };
    }

    /// <summary>
    /// The framework that it says. It was checked when it came in; what a later program no longer knows of it is passed over.
    /// </summary>
    public Framework Read()
    {
        var file = File([]);
        return FrameworkPack.Read(file, file.Root!);
    }

    /// <summary>The document as a tree.</summary>
    public PackNode Root() => File([]).Root!;

    /// <summary>The same framework by another document.</summary>
    public FrameworkDocument With(byte[] document) => Of(PackFile.Of($"{Framework}.yaml", Framework, document, []));

    /// <summary>What a pack of these practices would be refused for today; empty for one that is in order.</summary>
    public IReadOnlyList<Problem> Check(IReadOnlyCollection<string> practices)
    {
        var problems = new List<Problem>();
        var file = File(problems);
        return [.. problems, .. FrameworkChecks.Check(file, practices)];
    }

    private PackFile File(List<Problem> problems) => PackFile.Of($"{Framework}.yaml", Framework, Document, problems);
}
