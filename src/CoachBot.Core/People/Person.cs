namespace CoachBot.Core.People;

/// <summary>A person's id in the directory: chosen by the organisation, stable, compared exactly.</summary>
/// <param name="Value">Such as <c>priya</c>.</param>
public readonly record struct PersonId(string Value)
{
    /// <summary>The id itself.</summary>
    public override string ToString() => Value;
}

/// <summary>Somebody in the directory.</summary>
public sealed record Person
{
    /// <summary>Their id.</summary>
    public required PersonId Id { get; init; }

    /// <summary>Their name as they write it.</summary>
    public required string Name { get; init; }

    /// <summary>Their e-mail address; null when the directory has none.</summary>
    public string? Email { get; init; }

    /// <summary>Id of their team; null for people without one.</summary>
    public string? Team { get; init; }

    /// <summary>Who they report to; null at the top.</summary>
    public PersonId? ManagerId { get; init; }

    /// <summary>IANA name of the zone that times are shown in and weeks are counted in. <c>Etc/UTC</c> unless set.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>What the directory lets them do beyond their own data.</summary>
    public IReadOnlyList<PersonRole> Roles { get; init; } = [];

    /// <summary>Whether anything may be derived about them. Off unless they, or a file they have not overruled, said on.</summary>
    public Consent Consent { get; init; } = Consent.Off;

    /// <summary>Their own level in each framework that the directory names one for.</summary>
    public IReadOnlyList<LevelTarget> Targets { get; init; } = [];

    /// <summary>Their own level in one framework; null when the directory names none.</summary>
    /// <param name="framework">Id of the framework.</param>
    public LevelTarget? TargetIn(string framework) => Targets.FirstOrDefault(target => target.Framework == framework);
}

/// <summary>Whether contributions and evidence may be derived about a person.</summary>
public enum Consent
{
    /// <summary>Nothing is derived; turning off deletes what was.</summary>
    Off = 0,

    /// <summary>Evidence is proposed to them.</summary>
    On = 1,
}

/// <summary>What the directory lets a person do beyond their own data.</summary>
public enum PersonRole
{
    /// <summary>Connects sources, loads frameworks, answers for privacy. Sees nobody's evidence by that.</summary>
    Admin = 1,

    /// <summary>Logs incidents of their team.</summary>
    OnCallLead,
}

/// <summary>A person's own level in a framework.</summary>
/// <param name="Framework">Id of the framework.</param>
/// <param name="Level">Id of the level in it.</param>
/// <param name="Track">Id of the track, for levels that have tracks; else null.</param>
public sealed record LevelTarget(string Framework, string Level, string? Track);
