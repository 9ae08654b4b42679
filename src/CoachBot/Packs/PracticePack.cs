using CoachBot.Core;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Packs.Schema;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs;

/// <summary>Reads <c>practices/&lt;id&gt;.yaml</c>.</summary>
internal static class PracticePack
{
    public static IEnumerable<Problem> Check(PackFile file) =>
        file.Root is null
            ? []
            : SchemaValidator.Check(file.Root, ShippedSchemas.Practice).Concat(PackChecks.IdIsName(file, "id"));

    /// <summary>The practice of a file without problems.</summary>
    public static Practice Read(PackNode root) =>
        new(
            new PracticeId(root.Text("id")),
            root.Text("title"),
            root.Text("summary").TrimEnd(),
            [.. root.Texts("roles").Select(EnumText.Parse<ParticipantRole>)],
            [.. root.List("signals").Select(signal => new Signal(signal.Texts("acts"), signal.Texts("do"), signal.Texts("on")))],
            root.Texts("topics"));
}
