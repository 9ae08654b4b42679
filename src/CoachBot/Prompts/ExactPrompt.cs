using CoachBot.Prompts.Chain;
using CoachBot.Prompts.Redaction;

namespace CoachBot.Prompts;

/// <summary>A question letter by letter as it would be sent, without sending it; and what turns an answer to it back. Pure.</summary>
/// <param name="System">The system message.</param>
/// <param name="Message">The user's message.</param>
/// <param name="Placeholders">What the placeholders stand for; <see cref="AnswerText.Restored"/> takes them.</param>
internal sealed record ExactPrompt(string System, string Message, Placeholders Placeholders)
{
    /// <summary>About how many tokens it is.</summary>
    public long Tokens => TokenEstimate.Of(System) + TokenEstimate.Of(Message);

    /// <exception cref="ArgumentException">The data is not exactly the template's inputs.</exception>
    public static ExactPrompt Of(PromptTemplate template, PromptQuestion question)
    {
        var (redacted, placeholders) = RedactionLink.Redacted(PromptMessages.Of(template, question.Data), question.People);
        var messages = FenceLink.Fenced(redacted);
        return new(messages[0].Text, messages[1].Text, placeholders);
    }
}
