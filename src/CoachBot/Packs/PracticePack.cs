using CoachBot.Core;
using CoachBot.Core.Practices;
using CoachBot.Core.Practices.Text;
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
            : SchemaValidator.Check(file.Root, ShippedSchemas.Practice).Concat(PackChecks.IdIsName(file, "id")).Concat(Phrases(file.Root).SelectMany(NoCode));

    private static IEnumerable<PackScalar> Phrases(PackNode root) =>
        root.List("signals").SelectMany(signal => signal.TextNodes("acts").Concat(signal.TextNodes("do")).Concat(signal.TextNodes("on")))
            .Concat(root.TextNodes("topics")).Concat(root.TextNodes("hints"));

    // Code, paths and addresses in a text are all one to the detector: such a phrase would be found wherever any of them stands.
    private static IEnumerable<Problem> NoCode(PackScalar phrase)
    {
        if (WordReader.Read(phrase.Value, new(0, phrase.Value.Length)).Any(word => word.Lower == WordReader.Opaque))
        {
            yield return phrase.Refuse("phrase with code, a path or an address in it", phrase.Shown, "words of the language", "Write what people say instead, or remove it");
        }
    }

    /// <summary>The practice of a file without problems.</summary>
    public static Practice Read(PackNode root) =>
        new(
            new PracticeId(root.Text("id")),
            root.Text("title"),
            root.Text("summary").TrimEnd(),
            [.. root.Texts("roles").Select(EnumText.Parse<ParticipantRole>)],
            [.. root.List("signals").Select(signal => new Signal(signal.Texts("acts"), signal.Texts("do"), signal.Texts("on")))],
            root.Texts("topics"))
        {
            Hints = root.Texts("hints"),
            Kinds = [.. root.Texts("kinds").Select(EnumText.Parse<WorkKind>)],
            Files = root.Texts("files"),
        };
}
