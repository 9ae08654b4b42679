using System.Collections.Frozen;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Reads from the words told of somebody how far they carried what they did.</summary>
internal static class InvolvementReader
{
    private static readonly FrozenSet<string> Leading = Stems(
        "led coordinated designed directed delegated organised organized facilitated drove architected mentored chaired proposed orchestrated");

    private static readonly CueSet WithHelp = new(
        "with help from", "with the help of", "with a lot of help from", "with some help from", "with much help from", "helped by", "under guidance",
        "guided by", "with guidance from", "under the guidance of", "assisted by", "supervised by", "under supervision", "with support from");

    private static readonly CueSet HelpToMe = new("helped me", "showed me", "walked me through", "guided me", "taught me", "talked me through", "coached me");

    private static readonly CueSet Helping = new("shadowed", "shadowing", "assisted", "assisting", "helped", "helping");

    private static readonly CueSet ByProcedure = new(
        "following the runbook", "followed the runbook", "followed our runbook", "following our runbook", "per the runbook", "per runbook", "by the runbook",
        "according to the runbook", "as the runbook says", "following the procedure", "followed the procedure", "following the checklist",
        "followed the checklist", "as instructed", "following the guide", "followed the guide", "following the playbook", "followed the playbook",
        "following the steps", "followed the steps", "following runbook", "using the runbook", "with the runbook");

    private static readonly CueSet Commanding = new(
        "took command", "takes command", "ran the call", "ran the bridge", "ran the incident", "runs the call", "called in", "brought in", "assigned the",
        "assigned a", "split the work", "took the lead", "takes the lead", "took incident command", "took charge");

    private static readonly CueSet AcrossTeams = new(
        "both teams adopted", "other teams adopted", "teams adopted", "teams have adopted", "adopted by all teams", "adopted by the other teams",
        "adopted by other teams", "adopted by every team", "teams now use", "used by all teams", "used by every team", "used by the other teams",
        "all teams now use", "all teams share", "all teams use", "standard for all teams", "standard across teams", "rolled out to all teams", "rolled out to every team");

    private static readonly CueSet AcrossOrganisation = new(
        "organisation wide standard", "organization wide standard", "company wide standard", "adopted across the organisation",
        "adopted across the organization", "adopted across the company", "the standard for the whole organisation", "the standard for the whole company");

    /// <summary>The rung that a sentence tells of its actor; <paramref name="otherwise"/> where it says nothing of it.</summary>
    /// <param name="shape">The sentence.</param>
    /// <param name="told">The words told of the actor.</param>
    /// <param name="verb">Index of the verb of the act: what is done to help others is not done with help.</param>
    /// <param name="otherwise">What to assume.</param>
    public static Involvement Read(SentenceShape shape, Range told, int verb, Involvement otherwise)
    {
        var words = shape.Words;
        var helping = Helping.Find(words, told);
        var helps = helping >= 0 && helping != verb && !(helping > 0 && words[helping - 1].Lower is "which" or "that" or "it" or "this");
        if (WithHelp.Find(words, told) >= 0 || helps)
        {
            return Involvement.Supported;
        }

        if (ByProcedure.Find(words, told) >= 0)
        {
            return Involvement.Executed;
        }

        return AcrossOrganisation.Find(words, told) >= 0 ? Involvement.Shaped
            : AcrossTeams.Find(words, told) >= 0 ? Involvement.Multiplied
            : Leads(shape, told) || Commanding.Find(words, told) >= 0 ? Involvement.Led
            : otherwise;
    }

    /// <summary>
    /// The rung that nothing in an item can exceed for the person whose item it is: supported when a sentence tells that
    /// they had help, executed when they went by a procedure.
    /// </summary>
    public static Involvement CapBy(SentenceActors sentence, Speaker speaker)
    {
        var words = sentence.Shape.Words;
        return (speaker.I is not null && HelpToMe.Find(words, Range.All) >= 0) || IsOwn(WithHelp) ? Involvement.Supported
            : IsOwn(ByProcedure) ? Involvement.Executed
            : Involvement.Shaped;

        bool IsOwn(CueSet cues)
        {
            var at = cues.Find(words, Range.All);
            if (at < 0)
            {
                return false;
            }

            var (from, length) = sentence.Told(at).GetOffsetAndLength(words.Length);
            var verb = sentence.Shape.FiniteFrom(from, length);
            return (verb < 0 ? speaker.Default : sentence.Of(verb) is [var actor, ..] ? actor.Name : speaker.Default) == speaker.Name;
        }
    }

    private static bool Leads(SentenceShape shape, Range told)
    {
        var (from, length) = told.GetOffsetAndLength(shape.Words.Length);
        return Enumerable.Range(from, length).Any(at =>
            shape.Words[at].Form is VerbForm.Past or VerbForm.Third && Leading.Contains(shape.Words[at].Stem) && shape.IsFinite(at));
    }

    private static FrozenSet<string> Stems(string list) =>
        list.Split(' ').Select(word => Stemmer.Read(word).Stem).ToFrozenSet(StringComparer.Ordinal);
}
