namespace CoachBot.Core.Work;

/// <summary>
/// How far a person carried a piece of work, in six rungs, lowest first. The level rule compares rungs;
/// the value is the rung's order.
/// </summary>
public enum Involvement
{
    /// <summary>Did it with somebody's help: shadowed, was paired with, was guided.</summary>
    Supported = 1,

    /// <summary>Did it by a procedure: followed the runbook, carried out a request.</summary>
    Executed = 2,

    /// <summary>Did it independently, from problem to result.</summary>
    Owned = 3,

    /// <summary>Coordinated others, or designed what they then built.</summary>
    Led = 4,

    /// <summary>Raised the standard across teams.</summary>
    Multiplied = 5,

    /// <summary>Shaped how the whole organisation works.</summary>
    Shaped = 6,
}
