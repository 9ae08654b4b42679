using System.Reflection;
using System.Text;
using CoachBot.Core;

namespace CoachBot.Prompts;

/// <summary>The templates of the program.</summary>
internal sealed class PromptTemplates
{
    private const string Folder = "Prompts/";

    private static readonly Lazy<PromptTemplates> Own = new(() => new([.. Files().Select(file => TemplateReading.Read(file.Name, file.Text))]));

    private readonly Dictionary<string, PromptTemplate> _templates;

    /// <exception cref="RefusedException">With everything that is wrong with any of them.</exception>
    public PromptTemplates(IReadOnlyList<(PromptTemplate? Template, IReadOnlyList<Problem> Problems)> read)
    {
        if (read.SelectMany(one => one.Problems).ToList() is { Count: > 0 } problems)
        {
            throw new RefusedException(problems);
        }

        _templates = read.Select(one => one.Template!).ToDictionary(template => template.Id, StringComparer.Ordinal);
    }

    /// <summary>Those that ship, read once.</summary>
    public static PromptTemplates Shipped => Own.Value;

    /// <summary>All, by id.</summary>
    public IReadOnlyList<PromptTemplate> All => [.. _templates.Values.OrderBy(template => template.Id, StringComparer.Ordinal)];

    /// <summary>The template of that id; null when there is none.</summary>
    public PromptTemplate? Find(string id) => _templates.GetValueOrDefault(id);

    private static IEnumerable<(string Name, string Text)> Files()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            yield return (name[Folder.Length..], reader.ReadToEnd());
        }
    }
}
