namespace CoachBot.Core.Frameworks;

/// <summary>What a framework says of a level in one dimension.</summary>
/// <param name="Level">Id of the level.</param>
/// <param name="Name">The framework's name for the dimension, such as <c>Scope</c>.</param>
/// <param name="Value">What it gives for it.</param>
public sealed record Dimension(string Level, string Name, string Value);

/// <summary>What is to be reached by a point in time.</summary>
/// <param name="Horizon">The point in time, such as <c>30 days</c>.</param>
/// <param name="Items">What is to be reached, in this project's words.</param>
public sealed record Milestone(string Horizon, IReadOnlyList<string> Items);

/// <summary>The definition of a team's figure. It is never computed for a person.</summary>
/// <param name="Id">Kebab-case id, unique among the framework's.</param>
/// <param name="Title">The framework's name for it.</param>
/// <param name="Target">What the framework aims at.</param>
/// <param name="Cadence">How often it is looked at.</param>
public sealed record Kpi(string Id, string Title, string Target, string Cadence);

/// <summary>A technical skill that a framework lists without rating it.</summary>
/// <param name="Title">The framework's name for it.</param>
/// <param name="Tier">How soon the role needs it: <c>must</c>, <c>good</c>, <c>advanced</c> or <c>emerging</c>.</param>
/// <param name="Importance">What the framework says of its importance.</param>
public sealed record Skill(string Title, string Tier, string Importance);

/// <summary>One item of a list that is kept in groups.</summary>
/// <param name="Group">The framework's name for the group.</param>
/// <param name="Title">The item.</param>
public sealed record GroupedItem(string Group, string Title);

/// <summary>A tool that a framework names.</summary>
/// <param name="Category">What it is for, in the framework's word.</param>
/// <param name="Title">Its name; several names where the framework takes them as one.</param>
public sealed record Tool(string Category, string Title);

/// <summary>A part of a profile that lists its parts by kind.</summary>
/// <param name="Kind">Such as <c>responsibility</c> or <c>knowledge</c>.</param>
/// <param name="Title">The framework's name for it.</param>
public sealed record Component(string Kind, string Title);

/// <summary>The roles around a role.</summary>
/// <param name="From">Roles that people come from.</param>
/// <param name="To">Roles that people go to next.</param>
/// <param name="Adjacent">Roles to the side.</param>
public sealed record CareerPaths(IReadOnlyList<string> From, IReadOnlyList<string> To, IReadOnlyList<string> Adjacent)
{
    /// <summary>Of a framework that names no other roles.</summary>
    public static CareerPaths None { get; } = new([], [], []);
}
