using System.Text.Json;
using CoachBot.Core.Narration;

namespace CoachBot.Prompts.Narration;

/// <summary>Reads an answer that is one paragraph in the field <c>text</c>: all of it holds, or nothing.</summary>
internal sealed class ParagraphReading(NarrationBounds bounds) : IPromptReading<string>
{
    public string? Read(JsonElement answer, out string? wrong)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("text", out var field) || field.ValueKind != JsonValueKind.String)
        {
            wrong = "the answer must be an object with the text in its field \"text\"";
            return null;
        }

        var text = field.GetString()!.Trim();
        wrong = NarrationCheck.Wrong(text, bounds);
        return wrong is null ? text : null;
    }
}
