using CoachBot.Core;
using CoachBot.Core.Growth;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Packs.Schema;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs;

/// <summary>Reads <c>actions/&lt;practice-id&gt;.yaml</c>.</summary>
internal static class ActionPack
{
    /// <summary>The rungs that have an action each. The two above are made of years, not of a next step.</summary>
    public static readonly IReadOnlyList<Involvement> Steps =
        [Involvement.Supported, Involvement.Executed, Involvement.Owned, Involvement.Led];

    public static IEnumerable<Problem> Check(PackFile file, IReadOnlyCollection<string> practices) =>
        file.Root is null
            ? []
            : SchemaValidator.Check(file.Root, ShippedSchemas.Actions)
                .Concat(PackChecks.IdIsName(file, "practice"))
                .Concat(PackChecks.Known(file.Root.TextNode("practice"), "practice", practices))
                .Concat(PackChecks.Unique(file.Root.List("actions").Select(action => action.TextNode("to")), "step"))
                .Concat(MissingSteps(file.Root));

    /// <summary>The actions of a file without problems, by rung.</summary>
    public static IEnumerable<GrowthAction> Read(PackNode root) =>
        root.List("actions")
            .Select(action => Action(new PracticeId(root.Text("practice")), action, EnumText.Parse<Involvement>(action.Text("to"))))
            .Concat(root.Find("shadow") is { } shadow ? [Action(new PracticeId(root.Text("practice")), shadow, Involvement.Supported) with { IsShadow = true }] : [])
            .OrderBy(action => action.To);

    private static GrowthAction Action(PracticeId practice, PackNode action, Involvement to) =>
        new(
            action.Text("id"),
            practice,
            to,
            action.Text("title"),
            action.Text("why").TrimEnd(),
            action.Whole("minutes") ?? 0,
            action.Text("pair").TrimEnd(),
            action.Text("done-when").TrimEnd());

    private static IEnumerable<Problem> MissingSteps(PackNode root)
    {
        if (root.Find("actions") is not PackList actions)
        {
            yield break;
        }

        var given = actions.Items.Select(action => action.Text("to")).ToList();
        foreach (var step in Steps.Select(EnumText.Of).Where(step => !given.Contains(step)))
        {
            yield return actions.Refuse("missing step", "", step, $"Add an action with to: {step}");
        }
    }
}
