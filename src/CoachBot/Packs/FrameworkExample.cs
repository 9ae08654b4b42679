using CoachBot.Core.Frameworks;
using CoachBot.Core.Work;

namespace CoachBot.Packs;

/// <summary>A text, and the competencies of one framework that it must and must not show.</summary>
/// <param name="Where">File and line, to name a failing example by.</param>
/// <param name="Framework">Id of the framework.</param>
/// <param name="Text">As written.</param>
/// <param name="Kind">Postmortem or ticket.</param>
/// <param name="Title">Null when the example gives none.</param>
/// <param name="Expect">Must be found.</param>
/// <param name="Never">Must not be found.</param>
internal sealed record FrameworkExample(
    string Where,
    string Framework,
    string Text,
    WorkKind Kind,
    string? Title,
    IReadOnlyList<CompetencyId> Expect,
    IReadOnlyList<CompetencyId> Never);
