namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>What the body of a verified request says, for each of Slack's three addresses.</summary>
internal static class SlackReading
{
    public static SlackParsed Command(byte[] body)
    {
        var fields = SlackForm.Read(body);
        return fields is not null && fields.GetValueOrDefault("ssl_check") == "1" ? new SlackParsed.Echoed("")
            : fields is not null && SlackCommand.Of(fields) is { } command ? new SlackParsed.Taken(SlackTrigger.Key(command.TriggerId), command)
            : new SlackParsed.Malformed("This is no slash command: team_id, user_id and command are needed, each once, in UTF-8.");
    }

    public static SlackParsed Interaction(byte[] body) => SlackForm.Read(body)?.GetValueOrDefault("payload") switch
    {
        [{ } payload] => Json(System.Text.Encoding.UTF8.GetBytes(payload), SlackInteractions.Read, "This is no interaction: the field payload is no JSON object."),
        _ => new SlackParsed.Malformed("This is no interaction: one field payload is needed, in UTF-8."),
    };

    public static SlackParsed Event(byte[] body) => Json(body, SlackEvents.Read, "This is no event: a JSON object in UTF-8 is needed.");

    private static SlackParsed Json(byte[] body, Func<System.Text.Json.JsonElement, SlackParsed> read, string otherwise)
    {
        using var document = InboundJson.Read(body);
        try
        {
            return document is null ? new SlackParsed.Malformed(otherwise) : read(document.RootElement);
        }
        catch (InvalidOperationException)
        {
            // A name with half of a surrogate pair.
            return new SlackParsed.Malformed(otherwise);
        }
    }
}
