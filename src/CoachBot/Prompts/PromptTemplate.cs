using System.Text.Json;

namespace CoachBot.Prompts;

/// <summary>What a model is asked, as a file: the words, the inputs that stand in them as data, and the shape of the answer.</summary>
/// <param name="Id">Its name, as in the settings and in the ledger.</param>
/// <param name="Version">Raised with every change.</param>
/// <param name="Purpose">One sentence.</param>
/// <param name="Inputs">Each input with what it is, in the order of the file.</param>
/// <param name="AnswerTokens">How long an answer may be.</param>
/// <param name="Instructions">The system message, without the schema.</param>
/// <param name="Message">The message, with <c>{{input}}</c> on lines of their own.</param>
/// <param name="SchemaText">The JSON Schema of the answer, as written.</param>
internal sealed record PromptTemplate(
    string Id, int Version, string Purpose, IReadOnlyList<(string Name, string What)> Inputs, int AnswerTokens, string Instructions, string Message, string SchemaText)
{
    /// <summary>The prompt with its version, as it is noted beside what it brought: <c>find-practices@1</c>.</summary>
    public string Name => $"{Id}@{Version}";

    /// <summary>The JSON Schema of the answer.</summary>
    public JsonElement Schema { get; } = JsonElement.Parse(SchemaText);
}
