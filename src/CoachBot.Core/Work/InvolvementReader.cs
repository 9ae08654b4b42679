using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Reads from the words a sentence tells of somebody how far they carried what they did.</summary>
/// <param name="people">The sentence and the people in it.</param>
internal sealed class InvolvementReader(SentencePeople people)
{
    private static readonly WordSet Leading = WordSet.OfStems(
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

    // Most ask again and again for the same words.
    private readonly List<(Range Told, Involvement? Rung, int Helping)> _known = [];

    /// <summary>The rung that the sentence tells of the actor of a verb.</summary>
    /// <param name="verb">Index of the verb: what is done to help others is not done with help.</param>
    /// <param name="otherwise">What to assume where the sentence says nothing of it.</param>
    public Involvement Read(int verb, Involvement otherwise)
    {
        var (_, rung, helping) = Of(people.Told(verb));
        return helping >= 0 && helping != verb ? Involvement.Supported : rung ?? otherwise;
    }

    /// <summary>
    /// The rung that nothing in an item can exceed for the person whose item it is: supported when a sentence tells that
    /// they had help, executed when they went by a procedure.
    /// </summary>
    public static Involvement CapBy(SentenceActors sentence, Speaker speaker)
    {
        var words = sentence.People.Sentence.Words;
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

            var (from, length) = sentence.People.Told(at).GetOffsetAndLength(words.Length);
            var verb = sentence.People.Shape.FiniteFrom(from, length);
            return (verb < 0 ? speaker.Default : sentence.Of(verb) is [var actor, ..] ? actor.Name : speaker.Default) == speaker.Name;
        }
    }

    private (Range Told, Involvement? Rung, int Helping) Of(Range told)
    {
        foreach (var known in _known)
        {
            if (known.Told.Equals(told))
            {
                return known;
            }
        }

        _known.Add((told, RungOf(told), HelpingIn(told)));
        return _known[^1];
    }

    private Involvement? RungOf(Range told)
    {
        var words = people.Sentence.Words;
        return WithHelp.Find(words, told) >= 0 ? Involvement.Supported
            : ByProcedure.Find(words, told) >= 0 ? Involvement.Executed
            : AcrossOrganisation.Find(words, told) >= 0 ? Involvement.Shaped
            : AcrossTeams.Find(words, told) >= 0 ? Involvement.Multiplied
            : Leads(told) || Commanding.Find(words, told) >= 0 ? Involvement.Led
            : null;
    }

    // "which helped" says nothing of help.
    private int HelpingIn(Range told)
    {
        var words = people.Sentence.Words;
        var at = Helping.Find(words, told);
        return at > 0 && words[at - 1].Lower is "which" or "that" or "it" or "this" ? -1 : at;
    }

    private bool Leads(Range told)
    {
        var words = people.Sentence.Words;
        var (from, length) = told.GetOffsetAndLength(words.Length);
        for (var at = from; at < from + length; at++)
        {
            if (words[at].Form is VerbForm.Past or VerbForm.Third && Leading.ContainsStem(words[at]) && people.Shape.IsFinite(at))
            {
                return true;
            }
        }

        return false;
    }
}
