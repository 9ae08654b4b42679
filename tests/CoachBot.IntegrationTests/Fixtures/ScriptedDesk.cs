using System.Text.Json;
using CoachBot.Prompts;

namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>A model that says what a test tells it to. It keeps what it was asked.</summary>
internal sealed class ScriptedDesk(Func<PromptQuestion, string?> answer) : IPromptDesk
{
    public string? Model => "small-model";

    public bool IsSwitchedOn { get; set; } = true;

    public List<PromptQuestion> Asked { get; } = [];

    public bool IsOn(string prompt) => IsSwitchedOn;

    public Task<PromptAnswer<T>?> AskAsync<T>(PromptQuestion question, IPromptReading<T> reading, CancellationToken cancellationToken)
        where T : class
    {
        lock (Asked)
        {
            Asked.Add(question);
        }

        if (answer(question) is not { } said)
        {
            return Task.FromResult<PromptAnswer<T>?>(null);
        }

        using var document = JsonDocument.Parse(said);
        return Task.FromResult(reading.Read(document.RootElement, out _) is { } value ? new PromptAnswer<T>(value, Model!, $"{question.Prompt}@1") : null);
    }

    /// <summary>The answer of a model that found this.</summary>
    public static string Found(params (string Practice, string? Person, string Involvement, string Quote)[] findings) => JsonSerializer.Serialize(new
    {
        findings = findings.Select(finding => new { practice = finding.Practice, use = "exercised", person = finding.Person, involvement = finding.Involvement, quote = finding.Quote }),
    });
}
