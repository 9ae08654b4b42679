using System.Text.Json.Nodes;

namespace CoachBot.IntegrationTests.Platforms.Slack.StandIn;

/// <summary>Answers of the Web API.</summary>
internal static class Answers
{
    public static JsonObject Ok(JsonObject? more = null)
    {
        var answer = more ?? [];
        answer["ok"] = true;
        return answer;
    }

    public static JsonObject Error(string code, params string[] messages)
    {
        var answer = new JsonObject { ["ok"] = false, ["error"] = code };
        if (messages.Length > 0)
        {
            answer["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. messages.Select(message => JsonValue.Create(message))]) };
        }

        return answer;
    }

    public static JsonObject MissingScope(string needed, IEnumerable<string> provided)
    {
        var answer = Error("missing_scope");
        (answer["needed"], answer["provided"]) = (needed, string.Join(',', provided));
        return answer;
    }
}
