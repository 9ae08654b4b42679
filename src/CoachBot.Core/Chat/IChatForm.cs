using System.Collections.Immutable;

namespace CoachBot.Core.Chat;

/// <summary>
/// Takes the answers to the pages of one form. Every non-abstract implementation is used; ids are unique. A command opens
/// a form by answering with <see cref="ChatReply.Form"/>.
/// </summary>
public interface IChatForm
{
    /// <summary>The form's id, lower case with hyphens: <c>oncall-log</c>.</summary>
    string Id { get; }

    /// <summary>Takes a page's answers. What is expected to be wrong with them is a result; exceptions are for the outside world and bugs.</summary>
    Task<FormResult> SubmitAsync(FormRequest request, CancellationToken cancellationToken);
}

/// <summary>Answers to a page of a form.</summary>
/// <param name="Chat">Who sent them, and on whose authority; without arguments.</param>
/// <param name="State">The page's <see cref="ChatForm.State"/>, as it was sent out.</param>
/// <param name="Answers">The answers by field id; of a field that was left empty there is none.</param>
public sealed record FormRequest(ChatRequest Chat, string State, IReadOnlyDictionary<string, ImmutableArray<string>> Answers)
{
    /// <summary>The answer to a field that has one, without space around it; empty when it was left empty.</summary>
    public string One(string field) => All(field) is [var answer, ..] ? answer.Trim() : "";

    /// <summary>The answers to a field that may have several.</summary>
    public ImmutableArray<string> All(string field) => Answers.TryGetValue(field, out var answers) ? answers : [];
}

/// <summary>What became of a page's answers.</summary>
public abstract record FormResult
{
    private FormResult()
    {
    }

    /// <summary>They cannot be taken, each with the reason; nothing was changed.</summary>
    /// <param name="ByField">At least one; field id and a sentence for whoever filled it in.</param>
    public sealed record Wrong(ImmutableArray<FieldProblem> ByField) : FormResult;

    /// <summary>They were taken, and this page comes next.</summary>
    public sealed record Next(ChatForm Form) : FormResult;

    /// <summary>That was all.</summary>
    public sealed record Done(ChatReply Reply) : FormResult;
}

/// <summary>What is wrong with an answer.</summary>
/// <param name="Field">Id of the field.</param>
/// <param name="Sentence">What, and what is allowed.</param>
public sealed record FieldProblem(string Field, string Sentence);
