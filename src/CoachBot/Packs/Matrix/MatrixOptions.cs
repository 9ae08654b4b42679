using CoachBot.Core.Work;

namespace CoachBot.Packs.Matrix;

/// <summary>What whoever imports a matrix says beside it.</summary>
/// <param name="Id">Id of the framework; null for one made of the file's name.</param>
/// <param name="Title">Null for the document's heading, else the file's name.</param>
/// <param name="Scale">The words of the skill scale that cells begin with, lowest first; empty for what the cells themselves tell.</param>
/// <param name="Rungs">The rung of each step of the scale, rising; empty for the usual ones.</param>
internal sealed record MatrixOptions(string? Id, string? Title, IReadOnlyList<string> Scale, IReadOnlyList<Involvement> Rungs);
