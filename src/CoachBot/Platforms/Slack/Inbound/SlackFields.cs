using System.Text.Json;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>Reads what was filled in at the fields of a modal: <c>state.values</c>, by block and action.</summary>
internal static class SlackFields
{
    public static IEnumerable<SlackFieldAnswer> Read(JsonElement values)
    {
        if (values.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var block in values.EnumerateObject().Where(block => block.Value.ValueKind == JsonValueKind.Object))
        {
            foreach (var action in block.Value.EnumerateObject())
            {
                var (answers, areUsers) = Of(action.Value);
                string[] given = [.. answers.OfType<string>().Where(answer => answer.Length > 0)];
                if (given.Length > 0)
                {
                    yield return new(block.Name, [.. given], areUsers);
                }
            }
        }
    }

    private static (IEnumerable<string?> Answers, bool AreUsers) Of(JsonElement field) => field.Text("type") switch
    {
        "plain_text_input" => ([field.Text("value")], false),
        "static_select" => ([field.Text("selected_option", "value")], false),
        "checkboxes" => (field.List("selected_options").Select(option => option.Text("value")), false),
        "datepicker" => ([field.Text("selected_date")], false),
        "timepicker" => ([field.Text("selected_time")], false),
        "users_select" => ([field.Text("selected_user")], true),
        "multi_users_select" => (field.List("selected_users").Select(user => user.Text()), true),
        _ => ([], false),
    };
}
