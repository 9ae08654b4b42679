using System.Text.Json.Nodes;
using CoachBot.Core.Chat;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>What a sent form is answered with, in the acknowledgement alone.</summary>
internal static class SlackFormAnswer
{
    /// <summary>This view takes the form's place.</summary>
    public static JsonObject Shown(JsonObject view) => new() { ["response_action"] = "update", ["view"] = view };

    /// <summary>The form stays, with a sentence at each field that is wrong.</summary>
    public static JsonObject Wrong(IEnumerable<FieldProblem> problems) => new()
    {
        ["response_action"] = "errors",
        ["errors"] = new JsonObject(problems.DistinctBy(problem => problem.Field).Select(problem => KeyValuePair.Create(problem.Field, (JsonNode?)problem.Sentence))),
    };
}
