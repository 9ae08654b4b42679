namespace CoachBot.Platforms.Slack.WebApi;

/// <summary>Why Slack does not do something, and what somebody can do about it.</summary>
/// <param name="Code">Slack's code.</param>
/// <param name="Sentence">What that means and what to do, for whoever runs CoachBot.</param>
internal abstract record SlackError(string Code, string Sentence)
{
    private const string Reinstall = "add it under OAuth & Permissions, install the app again, and put the new token into Slack__BotToken if it changed";

    /// <summary>The code and the sentence: a reason to keep.</summary>
    public sealed override string ToString() => $"{Code}: {Sentence}";

    /// <summary>The token lacks a scope.</summary>
    public sealed record MissingScope(string Needed, string Provided)
        : SlackError("missing_scope", $"the token lacks the scope {Needed}{(Provided.Length > 0 ? $" and has {Provided}" : "")}; {Reinstall}");

    /// <summary>The token is none that Slack accepts.</summary>
    public sealed record TokenNotValid(string Code)
        : SlackError(Code, "Slack does not accept the token; copy it again from the app's page (OAuth & Permissions for Slack__BotToken, Basic Information for Slack__AppToken)");

    /// <summary>The app is no longer in the workspace, or its account was turned off.</summary>
    public sealed record NotInstalled(string Code)
        : SlackError(Code, "the app is not installed in this workspace any more; install it again and put the new token into Slack__BotToken");

    public sealed record ChannelNotFound(string Code)
        : SlackError(Code, "there is no such channel, or the app may not see it; if it is a person, look whether their pair in the people file is of this workspace");

    public sealed record ChannelArchived() : SlackError("is_archived", "the channel is archived; nothing can be posted there");

    public sealed record NotInChannel(string Code) : SlackError(Code, "the app or the person is not in that channel; invite them there, or use a direct message");

    public sealed record UserNotFound(string Code)
        : SlackError(Code, "Slack knows no such user in this workspace; correct their pair in the people file, column 'slack', and import it again");

    public sealed record UserDisabled() : SlackError("user_disabled", "the person's Slack account was turned off; take their pair out of the people file when they have left");

    /// <summary>The form of what was sent is wrong, at those JSON pointers.</summary>
    public sealed record InvalidBlocks(string Code, IReadOnlyList<string> Places)
        : SlackError(Code, $"Slack refuses the form of what was sent{(Places.Count > 0 ? $" at {string.Join(", ", Places)}" : "")}; this is a fault of CoachBot, please report it");

    public sealed record MsgTooLong(string Code) : SlackError(Code, "the message is longer than Slack takes; this is a fault of CoachBot, please report it");

    public sealed record TriggerExpired(string Code) : SlackError(Code, "the click is too long ago, or was used already, so that no window can open; click again");

    public sealed record ViewTooLarge() : SlackError("view_too_large", "the window holds more than Slack shows; this is a fault of CoachBot, please report it");

    public sealed record HashConflict() : SlackError("hash_conflict", "the window was changed meanwhile; open it again");

    public sealed record ViewGone(string Code) : SlackError(Code, "the window is not open any more, or too many are open on top of each other; open it again");

    public sealed record MessagesTabDisabled()
        : SlackError("messages_tab_disabled", "the app may not write direct messages; turn on the Messages Tab under App Home of the app's page");

    public sealed record HomeTabDisabled() : SlackError("not_enabled", "the app has no home; turn on the Home Tab under App Home of the app's page");

    public sealed record MessageNotChangeable(string Code) : SlackError(Code, "the message is gone, not the app's own, or too old to be changed; the next message says what this one would have");

    public sealed record Restricted(string Code) : SlackError(Code, "a setting of the workspace keeps the app from posting there; a workspace admin can allow it");

    public sealed record NotAllowedHost() : SlackError("host_not_allowed", "Slack named an upload address of a host that is not in Slack__AllowedCallbackHosts; add it there if it is Slack's");

    /// <summary>Anything else.</summary>
    public sealed record Other(string Code) : SlackError(Code, "Slack refuses it; its documentation of the method tells what the code means");
}
