using CoachBot.Core;

namespace CoachBot.Files;

/// <summary>What was found at a path: a file that some source reads, or the reason to refuse it; exactly one is null.</summary>
internal sealed record WorkFileEntry(string Path, WorkFile? File, Problem? Problem);
