namespace CoachBot.Files;

/// <summary>A file as found on disk.</summary>
/// <param name="Path">As the user named it, for messages.</param>
/// <param name="Text">Decoded UTF-8 without byte order mark.</param>
internal sealed record WorkFile(string Path, string Text);
