using System.Collections.Immutable;
using System.Text.Json;
using CoachBot.Core.Narration;
using CoachBot.Core.Questions;
using CoachBot.Prompts;

namespace CoachBot.Commands.Coach.Ask;

/// <summary>A model's answer to a question, as far as it holds.</summary>
internal sealed record ModelAnswer(ImmutableArray<AnswerSentence> Sentences);

/// <summary>Reads a model's answer sentence by sentence; one that does not rest on what it cites is left out, and too many of these make no answer.</summary>
internal sealed class AnswerReading(IReadOnlyList<Passage> passages, NarrationBounds bounds) : IPromptReading<ModelAnswer>
{
    private const int MostSentences = 5;
    private const int MostCited = 5;

    public ModelAnswer? Read(JsonElement answer, out string? wrong)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("sentences", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MostSentences)
        {
            wrong = $"the answer must be an object with at most {MostSentences} sentences in its field \"sentences\"";
            return null;
        }

        wrong = list.GetArrayLength() == 0 ? "no sentence was given" : null;
        var kept = ImmutableArray.CreateBuilder<AnswerSentence>();
        foreach (var item in list.EnumerateArray())
        {
            var sentence = SentenceOf(item);
            var problem = sentence is null ? "a sentence must have its text and the numbers of its passages" : AnswerCheck.Wrong(sentence, passages, bounds);
            wrong ??= problem;
            if (problem is null && !kept.Any(other => other.Text == sentence!.Text))
            {
                kept.Add(sentence!);
            }
        }

        // What is left of an answer that is mostly wrong says something else than it did.
        if (kept.Count * 2 <= list.GetArrayLength())
        {
            wrong ??= "the sentences say the same";
            return null;
        }

        wrong = null;
        return new(kept.ToImmutable());
    }

    private static AnswerSentence? SentenceOf(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String
            || !item.TryGetProperty("passages", out var cited) || cited.ValueKind != JsonValueKind.Array || cited.GetArrayLength() is 0 or > MostCited)
        {
            return null;
        }

        var places = ImmutableArray.CreateBuilder<int>();
        foreach (var number in cited.EnumerateArray())
        {
            if (number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out var place))
            {
                return null;
            }

            places.Add(place - 1);
        }

        return new(text.GetString()!.Trim(), places.ToImmutable());
    }
}
