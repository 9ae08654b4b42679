using CoachBot.Core.Frameworks;
using CoachBot.Core.People;

namespace CoachBot.Commands.Coach.Parts;

/// <summary>Something that a framework may hold beside its competencies, shown by <c>/coach frameworks &lt;framework&gt; &lt;part&gt;</c>.</summary>
internal interface IFrameworkPart
{
    /// <summary>As typed: <c>milestones</c>.</summary>
    string Name { get; }

    /// <summary>What a button that leads to it says.</summary>
    string Offer { get; }

    /// <summary>What has to be known before it is read; said on every page.</summary>
    string Preface { get; }

    /// <summary>All that the framework has of it, in the order in which it is read; empty where it has nothing.</summary>
    /// <param name="framework">Which framework.</param>
    /// <param name="own">The reader's own level in it; null where they have none.</param>
    IReadOnlyList<PartSection> SectionsOf(Framework framework, LevelTarget? own);
}
