using System.Text.Json.Nodes;
using CoachBot.Core;
using CoachBot.Prompts;

namespace CoachBot.Cli.PromptFiles;

/// <summary>An exported prompt: everything that anybody needs to ask it of a model, and nothing else.</summary>
internal static class PromptFile
{
    public const string Format = "coachbot-prompt";
    public const int Version = 1;
    private const string Ending = ".prompt.json";

    /// <summary>Writes it, or leaves the same file as it is.</summary>
    /// <returns>Whether it was written now.</returns>
    /// <exception cref="RefusedException">Another prompt stands there, to which there may be an answer, or it cannot be written.</exception>
    public static bool Write(string folder, string id, PromptSheet sheet)
    {
        var path = Path.Combine(folder, id + Ending);
        var text = Of(id, sheet);
        try
        {
            if (File.Exists(path))
            {
                return File.ReadAllText(path) == text
                    ? false
                    : throw new RefusedException(new Problem("another prompt stands there, and what was answered to it is no answer to this one", path, Do: "Choose an empty folder"));
            }

            File.WriteAllText(path, text);
            return true;
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(new Problem("the file cannot be written", path, ex.Message.TrimEnd('.'), Do: "Choose a folder that you may write to"));
        }
    }

    private static string Of(string id, PromptSheet sheet) => new JsonObject
    {
        ["format"] = Format,
        ["version"] = Version,
        ["id"] = id,
        ["prompt"] = sheet.Prompt,
        ["messages"] = new JsonArray(
            new JsonObject { ["role"] = "system", ["content"] = sheet.Instructions },
            new JsonObject { ["role"] = "user", ["content"] = sheet.Message }),
        ["answerTokens"] = sheet.AnswerTokens,
        ["schema"] = JsonNode.Parse(sheet.Schema),
        ["answerFile"] = $"{id}.answer.json",
    }.ToJsonString(Json.Page).ReplaceLineEndings("\n") + "\n";
}
