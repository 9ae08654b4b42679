using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CoachBot.Prompts;

/// <summary>The meters of the prompt layer. Their tags are prompts and outcomes, from closed sets.</summary>
internal sealed class ModelMeters : IDisposable
{
    public const string Name = "CoachBot.Model";

    public static readonly ActivitySource Source = new(Name);

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _questions;
    private readonly Counter<long> _tokens;
    private readonly Histogram<double> _seconds;

    public ModelMeters()
    {
        _questions = _meter.CreateCounter<long>("coachbot.model.questions", description: "Questions to the language model");
        _tokens = _meter.CreateCounter<long>("coachbot.model.tokens", description: "Tokens of the language model");
        _seconds = _meter.CreateHistogram<double>("coachbot.model.duration", "s", "How long questions took");
    }

    public void Count(ModelCall call, string outcome, TimeSpan took)
    {
        var prompt = new KeyValuePair<string, object?>("prompt", call.Prompt);
        var ended = new KeyValuePair<string, object?>("outcome", outcome);
        _questions.Add(1, prompt, ended);
        _seconds.Record(took.TotalSeconds, prompt, ended);
        _tokens.Add(call.Trail.TokensIn, prompt, new("direction", "in"));
        _tokens.Add(call.Trail.TokensOut, prompt, new("direction", "out"));
    }

    public void Dispose() => _meter.Dispose();
}
