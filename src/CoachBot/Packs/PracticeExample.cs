using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Packs;

/// <summary>A text, and the practices that must and must not be read in it.</summary>
/// <param name="Where">File and line, to name a failing example by.</param>
/// <param name="Text">As written.</param>
/// <param name="Kind">Postmortem or ticket.</param>
/// <param name="Title">Null when the example gives none.</param>
/// <param name="Expect">By use; empty for a use that the example does not name.</param>
/// <param name="Never">Must not be found as exercised.</param>
internal sealed record PracticeExample(
    string Where,
    string Text,
    WorkKind Kind,
    string? Title,
    ILookup<PracticeUse, PracticeId> Expect,
    IReadOnlyList<PracticeId> Never);
