using System.Collections.Immutable;
using CoachBot.Core.Chat;

namespace CoachBot.Cli;

/// <summary>A page of a form as a terminal shows it: what is asked for, what is allowed, and the command that fills it in.</summary>
internal static class FormText
{
    /// <param name="form">The page.</param>
    /// <param name="ask">The command that opened it, as typed: <c>coachbot ask "/coach settings change" --as priya</c>.</param>
    public static ChatReply Of(ChatForm form, string ask) => new(
    [
        new ChatBlock.Heading(form.Title),
        .. form.Intro,
        .. form.Fields.Select(FieldOf),
        .. Usage(form, ask),
    ]);

    private static ChatBlock FieldOf(FormField field) => new ChatBlock.Bullets([new(
        $"{field.Id}: {field.Label}{(field.IsOptional ? " (optional)" : "")}",
        string.Join(" ", ((string[])[field.Hint, Allowed(field), Standing(field)]).Where(part => part.Length > 0)))]);

    private static string Allowed(FormField field) => field switch
    {
        FormField.Text text => $"At most {text.Longest} letters.",
        FormField.Choice choice => $"One of: {Options(choice.Options)}.",
        FormField.Ticks ticks => $"Any of, divided by commas: {Options(ticks.Options)}.",
        FormField.Day => "A day such as 2026-11-21.",
        FormField.Time => "A time such as 03:15.",
        FormField.People { Most: 1 } => "An id or e-mail address.",
        FormField.People people => $"Ids or e-mail addresses divided by commas, at most {people.Most}.",
        _ => "",
    };

    // A label that says the value again adds nothing.
    private static string Options(ImmutableArray<FormOption> options) => string.Join(", ", options.Select(option =>
        option.Label.Equals(option.Value, StringComparison.OrdinalIgnoreCase) || option.Label.StartsWith(option.Value.PadLeft(2, '0') + ":", StringComparison.Ordinal)
            ? option.Value : $"{option.Value} ({option.Label})"));

    private static string Standing(FormField field) => FormFills.Standing(field) is { Length: > 0 } values ? $"Without --fill: {string.Join(",", values)}" : "";

    private static IEnumerable<ChatBlock> Usage(ChatForm form, string ask)
    {
        if (form.Submit is null || form.Fields.Length == 0)
        {
            yield break;
        }

        // The shortest command that is complete; where everything stands already, one that changes something.
        var needed = form.Fields.Where(field => !field.IsOptional && FormFills.Standing(field).Length == 0).ToList();
        var named = needed.Count > 0 ? needed : [form.Fields[0]];
        yield return new ChatBlock.Paragraph($"To fill it in: {ask}{string.Concat(named.Select(field => $" --fill {field.Id}={Example(field)}"))}");
    }

    private static string Example(FormField field) => field switch
    {
        FormField.Choice { Options: [var first, ..] } => first.Value,
        FormField.Ticks { Options: [var first, ..] } => first.Value,
        FormField.Day => "2026-11-21",
        FormField.Time => "03:15",
        FormField.People => "<id>",
        _ => "\"<text>\"",
    };
}
