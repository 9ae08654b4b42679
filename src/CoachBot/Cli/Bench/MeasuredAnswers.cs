using System.Collections.Immutable;
using CoachBot.Cli.PromptFiles;
using CoachBot.Core.Findings;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Pipeline.Findings;
using CoachBot.Prompts;

namespace CoachBot.Cli.Bench;

/// <summary>What a model answered to exported prompts, through the same check as when it is asked live.</summary>
internal sealed class MeasuredAnswers(PracticeDetector detector, PromptSheets sheets, string folder)
{
    private readonly ContributionReader _contributions = new(detector.Catalogue);
    private readonly FindPractices _question = new(detector.Catalogue);
    private readonly AnswerFiles _files = new(folder);
    private readonly SortedDictionary<string, int> _faults = new(StringComparer.Ordinal);

    /// <summary>How many answers were read.</summary>
    public int Read { get; private set; }

    /// <summary>How many findings held.</summary>
    public int Findings { get; private set; }

    /// <summary>Why claims, or people of them, were left out, and how often.</summary>
    public IReadOnlyDictionary<string, int> Faults => _faults;

    /// <summary>Documents without an answer; they count as if nothing was found.</summary>
    public List<BenchDocument> Missing { get; } = [];

    /// <summary>Documents whose answer cannot be read; the same.</summary>
    public List<BenchDocument> Unreadable { get; } = [];

    /// <summary>Documents that are sent to no model; the same.</summary>
    public List<BenchDocument> Restricted { get; } = [];

    /// <summary>What the document says by the rules, with what the model found in it or by that alone.</summary>
    public TextReading ReadingOf(BenchDocument document, bool isMerged)
    {
        var reading = detector.Read(document.Item);
        var findings = FindingsIn(document, reading);
        return isMerged ? FoundReading.Merged(document.Item, reading, findings) : FoundReading.Alone(document.Item, reading, findings);
    }

    private ImmutableArray<Finding> FindingsIn(BenchDocument document, TextReading reading)
    {
        var parts = _contributions.Read(document.Item, reading, []);
        if (_question.Of(document.Item, parts, [], TimeSpan.Zero) is not { } question)
        {
            Restricted.Add(document);
            return [];
        }

        if (_files.Read(document.Id, sheets.Of(question), out var isThere) is not { } claims)
        {
            (isThere ? Unreadable : Missing).Add(document);
            return [];
        }

        var held = new FindingCheck(detector, document.Item, reading, parts, []).Of(claims);
        Read++;
        Findings += held.Findings.Length;
        foreach (var fault in held.Faults)
        {
            var reason = Core.EnumText.Of(fault);
            _faults[reason] = _faults.GetValueOrDefault(reason) + 1;
        }

        return held.Findings;
    }
}
