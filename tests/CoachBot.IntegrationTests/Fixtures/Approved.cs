namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>Texts that people read and reviewed: each is a file <c>name.approved.txt</c> beside its test.</summary>
internal static class Approved
{
    /// <param name="text">What the program says now.</param>
    /// <param name="name">Folder and name of the file below this project, such as <c>Commands/Help</c>.</param>
    public static void Check(string text, string name)
    {
        var approved = Path.Combine(AppContext.BaseDirectory, $"{name}.approved.txt");
        var received = Path.Combine(AppContext.BaseDirectory, $"{name}.received.txt");
        var before = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (text == before)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, text);
        var (was, now) = before.Split('\n').Concat([""]).Zip(text.Split('\n').Concat([""])).FirstOrDefault(pair => pair.First != pair.Second);
        Assert.Fail(
            $"""
            The text is not the approved one any more; the first difference is
              approved: {was}
              received: {now}
            If the new text is meant, accept it:
              cp '{received}' tests/CoachBot.IntegrationTests/{name}.approved.txt
            """);
    }
}
