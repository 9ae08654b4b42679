using System.Collections.Immutable;
using System.Text;

namespace CoachBot.Core.Chat;

/// <summary>What CoachBot answers, free of any platform. Texts are plain: a renderer escapes them.</summary>
/// <param name="Blocks">From top to bottom.</param>
public sealed record ChatReply(ImmutableArray<ChatBlock> Blocks)
{
    /// <summary>Whether it says no; a command line exits with 1 then.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>
    /// A form that the reply opens, null for none. Where it cannot be opened, the blocks stand for it and say how to go on.
    /// </summary>
    public ChatForm? Form { get; init; }

    /// <summary>A reply of these blocks.</summary>
    public static ChatReply Of(params ReadOnlySpan<ChatBlock> blocks) => new([.. blocks]);

    /// <summary>A refusal in one sentence.</summary>
    public static ChatReply Refused(Problem problem) => new([new ChatBlock.Paragraph(problem.ToString())]) { IsRefusal = true };
}

/// <summary>One of eight kinds of block.</summary>
public abstract record ChatBlock
{
    private ChatBlock()
    {
    }

    /// <summary>A title, one line.</summary>
    public sealed record Heading(string Text) : ChatBlock;

    /// <summary>Running text.</summary>
    public sealed record Paragraph(string Text) : ChatBlock;

    /// <summary>A list; an entry may have a second, quieter line.</summary>
    public sealed record Bullets(ImmutableArray<Bullet> Items) : ChatBlock;

    /// <summary>Label and value pairs.</summary>
    public sealed record Facts(ImmutableArray<Fact> Items) : ChatBlock;

    /// <summary>A literal quote and where it is from.</summary>
    public sealed record Quote(string Text, string Citation) : ChatBlock;

    /// <summary>What to press next; a terminal shows the command instead.</summary>
    public sealed record Buttons(ImmutableArray<Button> Items) : ChatBlock;

    /// <summary>Small print.</summary>
    public sealed record Note(string Text) : ChatBlock;

    /// <summary>A file to keep. A platform that cannot send files says so, and how to get it.</summary>
    /// <param name="FileName">A name for it, without a folder.</param>
    /// <param name="MediaType">What it is: <c>application/json</c>.</param>
    /// <param name="Content">Its text; the file is its UTF-8 without a byte order mark.</param>
    public sealed record Attachment(string FileName, string MediaType, string Content) : ChatBlock
    {
        /// <summary>The message that asks for it, as typed: <c>/mylevel receipt</c>.</summary>
        public required string Command { get; init; }

        /// <summary>The bytes of the file.</summary>
        public byte[] ToBytes() => Encoding.UTF8.GetBytes(Content);
    }
}

/// <summary>An entry of a list.</summary>
/// <param name="Text">The entry.</param>
/// <param name="Detail">A second line; empty for none.</param>
public sealed record Bullet(string Text, string Detail = "");

/// <summary>A label and its value.</summary>
public sealed record Fact(string Label, string Value);

/// <summary>Something to press.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Command">The message it stands for, such as <c>/evidence confirm all</c>.</param>
public sealed record Button(string Label, string Command)
{
    /// <summary>What pressing it means, so that a platform can make it look like that.</summary>
    public ButtonRole Role { get; init; }

    /// <summary>Whether its answer stands beside the message, which stays as it is; else the answer takes the message's place.</summary>
    public bool KeepsMessage { get; init; }
}

/// <summary>What pressing a button means for the person.</summary>
public enum ButtonRole
{
    /// <summary>One of several things they may do.</summary>
    Plain,

    /// <summary>The one step that is obvious next; at most one in a reply, and never one that gives consent.</summary>
    NextStep,

    /// <summary>It deletes something for good.</summary>
    Deletes,
}
