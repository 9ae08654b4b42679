using Microsoft.Extensions.AI;

namespace CoachBot.Prompts;

/// <summary>The facts of one question that travel along the chain beside its messages.</summary>
/// <param name="Prompt">The id of the template.</param>
/// <param name="Version">Its version.</param>
/// <param name="People">The people who may stand in the data, each with every form of the name.</param>
/// <param name="Wrong">What is wrong with the text of an answer, in words for the model; null when it can be used. Pure.</param>
/// <param name="Trail">What becomes of the question.</param>
internal sealed record ModelCall(string Prompt, int Version, IReadOnlyList<IReadOnlyList<string>> People, Func<string, string?> Wrong, ModelTrail Trail)
{
    private const string Key = "coachbot.call";

    /// <summary>Until when an answer is of use.</summary>
    public DateTimeOffset Deadline { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>The facts in the options; every question of the chain has them.</summary>
    public static ModelCall Of(ChatOptions? options) =>
        options?.AdditionalProperties?.GetValueOrDefault(Key) as ModelCall ?? throw new InvalidOperationException("A question came past the desk: it has no facts.");

    /// <summary>A copy of the options with these facts.</summary>
    public ChatOptions On(ChatOptions? options)
    {
        var own = options?.Clone() ?? new();
        (own.AdditionalProperties ??= [])[Key] = this;
        return own;
    }

    /// <summary>A copy of the options without any facts, for whoever sends them away.</summary>
    public static ChatOptions Off(ChatOptions? options)
    {
        var bare = options?.Clone() ?? new();
        bare.AdditionalProperties = null;
        return bare;
    }
}
