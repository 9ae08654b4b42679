namespace CoachBot.Core.Frameworks.Linting.Text;

/// <summary>A piece of a line that was UTF-8 once and was read as another code page.</summary>
/// <param name="Start">Offset in the line.</param>
/// <param name="Garbled">As it stands there.</param>
/// <param name="Reads">What it should read.</param>
/// <param name="IsIncomplete">Whether a byte is lost, so that the reading is only the likely one.</param>
internal sealed record GarbledRun(int Start, string Garbled, string Reads, bool IsIncomplete);
