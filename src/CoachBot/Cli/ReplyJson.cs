using CoachBot.Core.Chat;

namespace CoachBot.Cli;

/// <summary>A reply as plain data: each block with its kind and fields.</summary>
internal static class ReplyJson
{
    public static object Of(ChatReply reply) => new { refused = reply.IsRefusal, blocks = reply.Blocks.Select(Of), form = reply.Form is { } form ? Of(form) : null };

    /// <summary>A page of a form, each field with what is allowed in it and what stands in it.</summary>
    public static object Of(ChatForm form) => new
    {
        form.Id,
        form.Title,
        intro = form.Intro.Select(Of),
        fields = form.Fields.Select(Of),
        form.Submit,
        form.State,
    };

    private static object Of(FormField field) => new
    {
        kind = KindOf(field),
        field.Id,
        field.Label,
        field.Hint,
        optional = field.IsOptional,
        values = FormFills.Standing(field),
        options = field switch { FormField.Choice choice => choice.Options, FormField.Ticks ticks => ticks.Options, _ => [] },
        most = field is FormField.People people ? people.Most : (int?)null,
        longest = field is FormField.Text text ? text.Longest : (int?)null,
    };

    private static string KindOf(FormField field) => field switch
    {
        FormField.Text => "text",
        FormField.Choice => "choice",
        FormField.Ticks => "ticks",
        FormField.Day => "day",
        FormField.Time => "time",
        FormField.People => "people",
        _ => throw new InvalidOperationException($"{field.GetType().Name} has no JSON form."),
    };

    private static object Of(ChatBlock block) => block switch
    {
        ChatBlock.Heading heading => new { kind = "heading", heading.Text },
        ChatBlock.Paragraph paragraph => new { kind = "paragraph", paragraph.Text },
        ChatBlock.Bullets bullets => new { kind = "bullets", bullets.Items },
        ChatBlock.Facts facts => new { kind = "facts", facts.Items },
        ChatBlock.Quote quote => new { kind = "quote", quote.Text, quote.Citation },
        ChatBlock.Buttons buttons => new { kind = "buttons", items = buttons.Items.Select(button => new { button.Label, button.Command }) },
        ChatBlock.Attachment file => new { kind = "attachment", file.FileName, file.MediaType, file.Content },
        ChatBlock.Note note => new { kind = "note", note.Text },
        _ => throw new InvalidOperationException($"{block.GetType().Name} has no JSON form."),
    };
}
