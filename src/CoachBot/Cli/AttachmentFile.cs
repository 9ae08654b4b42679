using CoachBot.Core;
using CoachBot.Core.Chat;

namespace CoachBot.Cli;

/// <summary>Where <c>ask --out</c> saves the file of an answer.</summary>
internal static class AttachmentFile
{
    private const string Place = "--out";

    /// <summary>Refuses a name that is taken, before anything was said to CoachBot.</summary>
    public static void DemandFree(string? path)
    {
        if (path is not null && Path.Exists(path))
        {
            throw Taken(path);
        }
    }

    /// <summary>The answer without what is saved beside it.</summary>
    public static ChatReply Without(ChatReply reply) => reply with { Blocks = [.. reply.Blocks.Where(block => block is not ChatBlock.Attachment)] };

    /// <summary>Saves the one file of the answer.</summary>
    /// <returns>How many bytes it has.</returns>
    public static int Save(ChatReply reply, string path)
    {
        if (reply.Blocks.OfType<ChatBlock.Attachment>().ToList() is not [var file])
        {
            throw new RefusedException(new Problem("the answer has no file to save", Place, Do: "Leave --out away, or ask for a file: /mylevel receipt"));
        }

        try
        {
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(file.ToBytes());
        }
        catch (IOException) when (Path.Exists(path))
        {
            throw Taken(path);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(new Problem("the file cannot be written", Place, ex.Message.TrimEnd('.'), Do: "Choose a folder that is there and that you may write to"));
        }

        return file.ToBytes().Length;
    }

    private static RefusedException Taken(string path) => new(new Problem("the file is there already", Place, path, "a new file", "Choose another name"));
}
