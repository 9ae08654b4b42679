using CoachBot.Core.People;

namespace CoachBot.People;

/// <summary>A manager who is not in the file, and so must be in the directory already.</summary>
/// <param name="Person">Who reports to them.</param>
/// <param name="Manager">Who they are.</param>
/// <param name="Line">Where the file says so.</param>
internal sealed record ManagerReference(PersonId Person, PersonId Manager, int Line);
