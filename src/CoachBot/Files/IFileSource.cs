namespace CoachBot.Files;

/// <summary>Reads files of one kind, whatever they hold. Pure: no clock, no database.</summary>
internal interface IFileSource
{
    /// <summary>What it reads, for a person choosing a file: <c>postmortem (*.md)</c>.</summary>
    string Reads { get; }

    /// <summary>Whether the file is of this source's kind, judged by name and first line.</summary>
    bool Accepts(WorkFile file);
}
