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
            throw NewFile.Taken(path, Place);
        }
    }

    /// <summary>The answer without what is saved beside it.</summary>
    public static ChatReply Without(ChatReply reply) => reply with { Blocks = [.. reply.Blocks.Where(block => block is not ChatBlock.Attachment)] };

    /// <summary>Saves the one file of the answer, which is about a person: nobody but who asked reads it.</summary>
    /// <returns>How many bytes it has.</returns>
    public static int Save(ChatReply reply, string path)
    {
        if (reply.Blocks.OfType<ChatBlock.Attachment>().ToList() is not [var file])
        {
            throw new RefusedException(new Problem("the answer has no file to save", Place, Do: "Leave --out away, or ask for a file: /mylevel receipt"));
        }

        var bytes = file.ToBytes();
        NewFile.WritePrivate(path, Place, stream => stream.Write(bytes));
        return bytes.Length;
    }
}
