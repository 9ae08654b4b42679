using System.Collections.Concurrent;
using System.Text.Json;
using CoachBot.Prompts;

namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>A desk whose model answers what a test wrote: JSON, read as every answer is; null is no answer in time.</summary>
internal sealed class ScriptedDesk : IPromptDesk
{
    public const string ModelName = "some-model";

    private readonly ConcurrentQueue<PromptQuestion> _asked = [];

    /// <summary>What the model answers; while it is null, no model is set.</summary>
    public Func<PromptQuestion, string?>? Script { get; set; }

    /// <summary>Whether its prompts are among those that may be asked.</summary>
    public bool IsSwitchedOn { get; set; } = true;

    public IReadOnlyCollection<PromptQuestion> Asked => _asked;

    /// <summary>What was wrong with answers that could not be read.</summary>
    public ConcurrentQueue<string> Wrong { get; } = [];

    public string? Model => Script is null ? null : ModelName;

    /// <summary>The answer of a model that found this.</summary>
    public static string Found(params (string Practice, string? Person, string Involvement, string Quote)[] findings) => JsonSerializer.Serialize(new
    {
        findings = findings.Select(finding => new { practice = finding.Practice, use = "exercised", person = finding.Person, involvement = finding.Involvement, quote = finding.Quote }),
    });

    public bool IsOn(string prompt) => Script is not null && IsSwitchedOn;

    /// <summary>Whether the day's tokens are used up.</summary>
    public bool IsSpent { get; set; }

    public Task<bool> HasRoomAsync(string prompt, CancellationToken cancellationToken) => Task.FromResult(!IsSpent);

    public Task<PromptAnswer<T>?> AskAsync<T>(PromptQuestion question, IPromptReading<T> reading, CancellationToken cancellationToken)
        where T : class
    {
        _asked.Enqueue(question);
        if (Script!(question) is not { } json)
        {
            return Task.FromResult<PromptAnswer<T>?>(null);
        }

        using var document = JsonDocument.Parse(json);
        var value = reading.Read(document.RootElement, out var wrong);
        if (value is null)
        {
            Wrong.Enqueue(wrong.ShouldNotBeNull("what is wrong is said to the model"));
        }

        return Task.FromResult(value is null ? null : new PromptAnswer<T>(value, ModelName, $"{question.Prompt}@1"));
    }
}
