using CoachBot.Core;

namespace CoachBot.People;

/// <summary>
/// What a people file says. Rows that can be read are given beside the problems, so that the caller can add problems of
/// its own (frameworks, levels, managers) and show all at once; with any problem nothing of the file may be applied.
/// </summary>
/// <param name="Rows">In the order of the file.</param>
/// <param name="Problems">Every reason to refuse it.</param>
/// <param name="OpenManagers">Managers to look for in the directory.</param>
internal sealed record PeopleReading(
    IReadOnlyList<PersonRow> Rows,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<ManagerReference> OpenManagers);
