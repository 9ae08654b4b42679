using System.Collections.Frozen;
using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Reads from a sentence how far somebody carried what it tells.</summary>
internal static class InvolvementReader
{
    private static readonly FrozenSet<string> Leading = Stems(
        "led coordinated designed directed delegated organised organized facilitated drove architected mentored chaired proposed");

    private static readonly string[] WithHelp =
        ["with help from", "with the help of", "with a lot of help from", "helped by", "under guidance", "guided by", "with guidance from",
         "walked me through"];

    private static readonly string[] Helping = ["shadowed", "shadowing", "assisted", "helped"];

    private static readonly string[] ByProcedure =
        ["following the runbook", "followed the runbook", "per the runbook", "by the runbook", "from the runbook", "according to the runbook",
         "following the procedure", "following the checklist", "followed the checklist", "as instructed", "step by step", "following the guide"];

    private static readonly string[] Commanding =
        ["took command", "ran the call", "ran the bridge", "ran the incident", "called in", "brought in", "assigned the", "split the work"];

    private static readonly string[] AcrossTeams =
        ["all teams", "across teams", "every team", "both teams adopted", "other teams adopted", "teams adopted", "across all services"];

    private static readonly string[] AcrossOrganisation =
        ["organisation wide", "organization wide", "company wide", "across the organisation", "across the company", "company policy"];

    /// <summary>
    /// The rung that no sentence of an item can exceed for the person whose item it is: supported when it was done with
    /// somebody's help, executed when by a procedure.
    /// </summary>
    public static Involvement CapOfWhole(IEnumerable<Sentence> sentences)
    {
        var cap = Involvement.Shaped;
        foreach (var sentence in sentences)
        {
            var text = TextOf(sentence.Words);
            cap = Has(text, WithHelp) ? Involvement.Supported
                : Has(text, ByProcedure) && cap > Involvement.Executed ? Involvement.Executed
                : cap;
        }

        return cap;
    }

    /// <summary>The rung a sentence tells of its actor; <paramref name="otherwise"/> where it says nothing of it.</summary>
    public static Involvement Read(ImmutableArray<Word> words, Involvement otherwise)
    {
        var text = TextOf(words);
        if (Has(text, WithHelp) || Has(text, Helping))
        {
            return Involvement.Supported;
        }

        if (Has(text, ByProcedure))
        {
            return Involvement.Executed;
        }

        if (Has(text, AcrossOrganisation))
        {
            return Involvement.Shaped;
        }

        if (Has(text, AcrossTeams))
        {
            return Involvement.Multiplied;
        }

        var leads = words.Any(word => word.Form == VerbForm.Past && Leading.Contains(word.Stem)) || Has(text, Commanding);
        return leads ? Involvement.Led : otherwise;
    }

    private static string TextOf(ImmutableArray<Word> words) => $" {string.Join(' ', words.Select(word => word.Lower))} ";

    private static bool Has(string text, string[] cues) =>
        Array.Exists(cues, cue => text.Contains($" {cue} ", StringComparison.Ordinal));

    private static FrozenSet<string> Stems(string list) =>
        list.Split(' ').Select(word => Stemmer.Read(word).Stem).ToFrozenSet(StringComparer.Ordinal);
}
