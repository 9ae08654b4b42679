using System.Text.Json;

namespace CoachBot.Prompts;

/// <summary>Reads an answer that has the template's shape, and keeps what of it holds. Pure.</summary>
internal interface IPromptReading<T>
    where T : class
{
    /// <summary>
    /// What holds; what does not is left out item by item. Null, with what is wrong in words for the model, when nothing is left
    /// to use.
    /// </summary>
    T? Read(JsonElement answer, out string? wrong);
}
