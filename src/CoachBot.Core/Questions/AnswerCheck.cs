using System.Text.RegularExpressions;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Narration;

namespace CoachBot.Core.Questions;

/// <summary>Says whether a sentence of an answer rests on the passages that it cites, as far as words can tell. Pure.</summary>
public static partial class AnswerCheck
{
    // Half of what a sentence speaks of is spoken of where it says it has it from.
    private const double LeastSupport = 0.5;

    private const string Toward = "toward";

    private static readonly HashSet<string> Denials = new("no not never none nothing nobody nowhere neither nor without cannot".Split(' '), StringComparer.Ordinal);

    /// <summary>What is wrong with it, in words for whoever wrote it; null when it may be shown.</summary>
    /// <param name="sentence">The sentence. A passage that is not there makes it wrong.</param>
    /// <param name="passages">What was handed out.</param>
    /// <param name="bounds">Bounds of a sentence; the sources of it are replaced by the passages that it cites.</param>
    public static string? Wrong(AnswerSentence sentence, IReadOnlyList<Passage> passages, NarrationBounds bounds)
    {
        if (sentence.Cites.IsDefaultOrEmpty || sentence.Cites.Any(at => at < 0 || at >= passages.Count))
        {
            return "every sentence must cite passages that are there";
        }

        var sources = sentence.Cites.Distinct().Select(at => $"{passages[at].Text}\n{passages[at].Citation}").ToList();
        return NarrationCheck.Wrong(sentence.Text, bounds with { Sources = sources })
            ?? (KeepsSteps(sentence.Text, sources) ? null : "what a sentence says of levels, rungs and states must stand together in one passage, between the same semicolons")
            ?? (SupportOf(sentence.Text, sources) < LeastSupport ? "a sentence must say what its passages say" : null)
            ?? (Denies(sentence.Text) && !sources.Any(Denies) ? "a sentence must not deny what its passages do not" : null);
    }

    // "demonstrated up to supported; working toward executed" has all the words of "demonstrated executed", and does not say it.
    private static bool KeepsSteps(string text, IReadOnlyList<string> sources)
    {
        var told = sources.SelectMany(source => SourceClause.Split(source)).Select(StepsIn).ToList();
        return SaidClause.Split(text).Select(StepsIn).All(steps => steps.Count == 0 || told.Exists(steps.IsSubsetOf));
    }

    private static HashSet<string> StepsIn(string clause) =>
        NarratedWord.Read(clause).Select(word => word.Lower.StartsWith(Toward, StringComparison.Ordinal) ? Toward : word.Lower)
            .Where(word => word == Toward || VerdictWords.IsStep(word)).ToHashSet(StringComparer.Ordinal);

    private static double SupportOf(string text, IReadOnlyList<string> sources)
    {
        var said = ContentWords.Of(text);
        var there = sources.SelectMany(ContentWords.Of).ToHashSet(StringComparer.Ordinal);
        return said.Count == 0 ? 0 : (double)said.Count(there.Contains) / said.Count;
    }

    private static bool Denies(string text) =>
        ContentWords.Split(text).Any(word => Denials.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal));

    [GeneratedRegex(@"[;\n]")]
    private static partial Regex SourceClause { get; }

    [GeneratedRegex(@"[,;:]|\b(?:and|but|while|whereas|though)\b")]
    private static partial Regex SaidClause { get; }
}
