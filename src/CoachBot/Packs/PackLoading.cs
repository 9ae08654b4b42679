using CoachBot.Core;
using CoachBot.Core.Growth;
using CoachBot.Core.Practices;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs;

/// <summary>
/// One load of a folder: read all files, collect what is wrong with each and with all of them together, and only when
/// nothing is, make the library. What a broken file might have said is given the benefit of the doubt, so that one
/// mistake is not told as ten.
/// </summary>
internal sealed class PackLoading(PackFolder folder)
{
    private readonly List<Problem> _problems = [];

    public PackLibrary Load()
    {
        RefuseIncompleteFolder();
        var practiceIds = folder.Practices.Select(Stem).ToList();
        var practices = Read(folder.Practices, Stem, PracticePack.Check);
        var actions = Read(folder.Actions, Stem, file => ActionPack.Check(file, practiceIds));
        var questions = Read(folder.Questions, Stem, QuestionPack.Check);
        var frameworks = Read(folder.Frameworks, FolderOf, file => FrameworkChecks.Check(file, practiceIds));
        _problems.AddRange(UniqueActions(actions));
        _problems.AddRange(UniqueQuestions(questions));
        _problems.AddRange(NoQuestionForEverybody(questions));
        _problems.AddRange(PracticesWithoutActions(practices, actions));
        _problems.AddRange(PracticesWithoutFramework(practices, frameworks));
        return _problems.Count == 0 ? Library(practices, actions, questions, frameworks) : throw new RefusedException(_problems);
    }

    private static PackLibrary Library(List<PackFile> practices, List<PackFile> actions, List<PackFile> questions, List<PackFile> frameworks) =>
        new(
            new PracticeCatalogue(
                [.. practices.Select(file => PracticePack.Read(file.Root!)).OrderBy(practice => practice.Id.Value, StringComparer.Ordinal)],
                PackHash.Of(practices)),
            new ActionCatalogue([.. actions.OrderBy(file => file.Id, StringComparer.Ordinal).SelectMany(file => ActionPack.Read(file.Root!))]),
            [.. frameworks.Select(file => FrameworkPack.Read(file, file.Root!)).OrderBy(framework => framework.Id, StringComparer.Ordinal)])
        {
            Questions = new([.. questions.SelectMany(file => QuestionPack.Read(file.Root!)).OrderBy(question => question.Id, StringComparer.Ordinal)]),
            Documents = [.. frameworks.Select(FrameworkDocument.Of)],
        };

    private void RefuseIncompleteFolder()
    {
        if (!Directory.Exists(folder.Path))
        {
            throw new RefusedException(new Problem(
                "no such folder of packs",
                PackFolder.PathSetting,
                folder.Path,
                "",
                "Set it to a folder with practices, actions, questions and frameworks, or leave it out for the packs beside the program"));
        }

        _problems.AddRange(new[]
            {
                (Name: "practices", folder.Practices.Count),
                (Name: "questions", folder.Questions.Count),
                (Name: "frameworks", folder.Frameworks.Count),
            }
            .Where(part => part.Count == 0)
            .Select(part => new Problem($"no {part.Name}", folder.Path, "", "", $"Add at least one pack in {part.Name}/")));
        _problems.AddRange(folder.EmptyFrameworks.Select(name =>
            new Problem("framework folder without its pack", name, "", "framework.yaml", "Add the file, or remove the folder")));
        _problems.AddRange(folder.Strays.Select(name =>
            new Problem("file that would not be read", name, "", "*.yaml in its place", "Rename it, or move it out of the packs")));
    }

    private List<PackFile> Read(IReadOnlyList<string> names, Func<string, string> idOf, Func<PackFile, IEnumerable<Problem>> check)
    {
        var files = new List<PackFile>();
        foreach (var name in names)
        {
            var file = PackFile.Read(folder.Path, name, idOf(name), _problems);
            _problems.AddRange(check(file));
            files.Add(file);
        }

        return files;
    }

    private static IEnumerable<Problem> UniqueActions(List<PackFile> actions) =>
        PackChecks.Unique(
            actions.SelectMany(file => (file.Root?.List("actions") ?? []).Append(file.Root?.Find("shadow")).OfType<PackNode>()).Select(action => action.TextNode("id")),
            "action id");

    private static IEnumerable<Problem> UniqueQuestions(List<PackFile> questions)
    {
        var nodes = questions.SelectMany(file => file.Root?.List("questions") ?? []).ToList();
        return PackChecks.Unique(nodes.Select(question => question.TextNode("id")), "question id").Concat(PackChecks.Unique(nodes.Select(question => question.TextNode("text")), "question"));
    }

    // Whoever shares no goal is asked something, too.
    private static IEnumerable<Problem> NoQuestionForEverybody(List<PackFile> questions) =>
        questions.Count == 0 || questions.Any(file => file.Root is null || file.Root.Text("about") != QuestionPack.AboutGoal)
            ? []
            : [new("no question for everybody", questions[0].Name, "", $"about: {QuestionPack.AboutWork}", $"Add a file of questions with about: {QuestionPack.AboutWork}")];

    private static IEnumerable<Problem> PracticesWithoutActions(List<PackFile> practices, List<PackFile> actions)
    {
        var covered = actions.Select(file => file.Id).ToHashSet(StringComparer.Ordinal);
        return practices
            .Where(practice => !covered.Contains(practice.Id))
            .Select(practice => new Problem(
                "practice without actions",
                practice.Name,
                "",
                string.Join(", ", ActionPack.Steps.Select(EnumText.Of)),
                $"Write actions/{practice.Id}.yaml with one action for each step"));
    }

    private static IEnumerable<Problem> PracticesWithoutFramework(List<PackFile> practices, List<PackFile> frameworks)
    {
        // A framework that could not be read may have linked any of them.
        if (frameworks.Count == 0 || frameworks.Any(file => file.Root is null))
        {
            return [];
        }

        var linked = frameworks.SelectMany(file => FrameworkChecks.LinkedPractices(file.Root!)).ToHashSet(StringComparer.Ordinal);
        return practices
            .Where(practice => !linked.Contains(practice.Id))
            .Select(practice => new Problem(
                "practice that feeds no competency of any framework",
                practice.Name,
                "",
                "",
                "Link it from a competency, or remove it"));
    }

    private static string Stem(string name) => Path.GetFileNameWithoutExtension(name);

    private static string FolderOf(string name) => Path.GetFileName(Path.GetDirectoryName(name)!);
}
