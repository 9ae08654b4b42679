using Microsoft.Extensions.AI;

namespace CoachBot.Prompts;

/// <summary>Makes the messages of a question: the template's own words, and the data apart from them. Pure.</summary>
internal static class PromptMessages
{
    /// <summary>The messages, neither redacted nor fenced yet.</summary>
    /// <exception cref="ArgumentException">The data is not exactly the template's inputs.</exception>
    public static IReadOnlyList<ChatMessage> Of(PromptTemplate template, IReadOnlyDictionary<string, string> data)
    {
        var inputs = template.Inputs.Select(input => input.Name).ToList();
        if (inputs.Except(data.Keys, StringComparer.Ordinal).Concat(data.Keys.Except(inputs, StringComparer.Ordinal)).ToList() is { Count: > 0 } wrong)
        {
            throw new ArgumentException($"{template.Name} takes {string.Join(", ", inputs)}; missing or unknown: {string.Join(", ", wrong)}.", nameof(data));
        }

        return [new(ChatRole.System, SystemOf(template)), new(ChatRole.User, Parts(template, data))];
    }

    /// <summary>The system message: the instructions, and the shape of the answer.</summary>
    public static string SystemOf(PromptTemplate template) =>
        $"{template.Instructions}\n\nThe JSON Schema of the answer:\n{template.SchemaText}\n";

    private static List<AIContent> Parts(PromptTemplate template, IReadOnlyDictionary<string, string> data)
    {
        var parts = new List<AIContent>();
        foreach (var line in template.Message.Split('\n'))
        {
            parts.Add(TemplateReading.InputOf(line) is { } input ? new FencedContent(input, data[input]) : new TextContent(line));
            parts.Add(new TextContent("\n"));
        }

        return parts;
    }
}
