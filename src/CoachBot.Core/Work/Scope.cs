namespace CoachBot.Core.Work;

/// <summary>How far a work item reached. It caps the rung a contribution to it can show.</summary>
public enum Scope
{
    /// <summary>One part, tool, script or alert.</summary>
    Component = 1,

    /// <summary>One service or one team's way of working.</summary>
    Service = 2,

    /// <summary>Several services or teams.</summary>
    MultiTeam = 3,

    /// <summary>The whole organisation.</summary>
    Organisation = 4,
}

/// <summary>The cap that a scope puts on a rung, and the scope assumed where a source names none.</summary>
public static class ScopeRule
{
    /// <summary>The highest rung that work of this scope can show.</summary>
    public static Involvement Cap(this Scope scope) => scope switch
    {
        Scope.Component => Involvement.Owned,
        Scope.Service => Involvement.Led,
        Scope.MultiTeam => Involvement.Multiplied,
        Scope.Organisation => Involvement.Shaped,
    };

    /// <summary>The scope of a work item that states none: service for an incident, component for anything else.</summary>
    public static Scope Unstated(WorkKind kind) => kind is WorkKind.Postmortem or WorkKind.IncidentLog ? Scope.Service : Scope.Component;
}
