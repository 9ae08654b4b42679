namespace CoachBot.Packs.Yaml;

/// <summary>
/// A place in a pack document: the file below the packs folder with forward slashes, line and column from 1 as editors
/// count, and the way there from the root (<c>signals[1].do</c>, empty at the root).
/// </summary>
internal sealed record PackPlace(string File, long Line, long Column, string Path)
{
    public override string ToString() =>
        Path.Length == 0 ? $"{File}:{Line}:{Column}" : $"{File}:{Line}:{Column} {Path}";
}
