using CoachBot.Prompts.Chain;

namespace CoachBot.Prompts;

/// <summary>Writes questions out as they leave, redacted and fenced, without asking them: what an export holds and what an estimate counts.</summary>
internal sealed class PromptSheets(PromptTemplates templates)
{
    /// <summary>The question as it leaves.</summary>
    /// <exception cref="InvalidOperationException">The program has no such template: a bug.</exception>
    public PromptSheet Of(PromptQuestion question)
    {
        var template = templates.Find(question.Prompt) ?? throw new InvalidOperationException($"There is no template {question.Prompt}.");
        var (redacted, placeholders) = RedactionLink.Redacted(PromptMessages.Of(template, question.Data), question.People);
        var messages = FenceLink.Fenced(redacted);
        return new(template.Name, messages[0].Text, messages[1].Text, template.SchemaText, template.AnswerTokens, answer => AnswerText.Restored(answer, placeholders));
    }
}
