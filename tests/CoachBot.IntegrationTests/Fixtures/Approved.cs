namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>What people read and reviewed: each is a file beside its test.</summary>
internal static class Approved
{
    /// <param name="text">What the program says now.</param>
    /// <param name="name">Folder and name of the file below this project, without <c>.approved.txt</c>: <c>Commands/Help</c>.</param>
    public static void Check(string text, string name) => CheckFile(text, $"{name}.approved.txt", $"{name}.received.txt");

    /// <param name="text">What the program says now.</param>
    /// <param name="approvedFile">The file below this project.</param>
    /// <param name="receivedFile">Where to put the text if it is another; in a folder of its own, all of them are accepted at once.</param>
    public static void CheckFile(string text, string approvedFile, string receivedFile)
    {
        var approved = Path.Combine(AppContext.BaseDirectory, approvedFile);
        var received = Path.Combine(AppContext.BaseDirectory, receivedFile);
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        var before = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (text == before)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        var (was, now) = before.Split('\n').Concat([""]).Zip(text.Split('\n').Concat([""])).FirstOrDefault(pair => pair.First != pair.Second);
        Assert.Fail(
            $"""
            The text is not the approved one any more; the first difference is
              approved: {was}
              received: {now}
            If the new text is meant, accept it:
              cp '{received}' tests/CoachBot.IntegrationTests/{approvedFile}
            """);
    }
}
