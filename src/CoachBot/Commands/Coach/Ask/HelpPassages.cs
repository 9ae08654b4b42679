using CoachBot.Core.Questions;

namespace CoachBot.Commands.Coach.Ask;

/// <summary>How CoachBot works, in the words of its rules.</summary>
internal static class HelpPassages
{
    public static IReadOnlyList<Passage> All { get; } =
    [
        Of("/coach settings consent", "consent turn on off opt", "CoachBot derives nothing about you before you turn it on. Turning it off deletes what was derived, your answers included."),
        Of("/mydata", "privacy private who sees see look visible share manager boss lead colleague", "You see your evidence first. Once you confirm a piece and share it, your manager and your team's on-call lead may see it, and nobody else."),
        Of("/mydata who", "privacy watch looked access log spy", "Whoever looked at your data is listed with the day and the reason, operators of the server included."),
        Of("/mydata digest", "manager digest report weekly sees told line", "Your manager's weekly digest says of you what you confirmed that week and share, the goal that you share if you do, and a question to ask you. You can read every line about you."),
        Of("/evidence", "evidence proposal proposed confirm accept agree looks right", "What a postmortem or finished ticket shows of you is proposed to you, with the sentence that says so. It counts for nothing until you confirm it."),
        Of("/evidence list", "dispute wrong incorrect mistake hide remove adjust change evidence", "You can adjust a piece of evidence, hide it from others, or dispute it. What you dispute counts for nothing and is not proposed again."),
        Of("/evidence add", "add own self achievement log myself missing work", "You can add an achievement of your own. It is marked as self-reported until somebody who was there vouches for it."),
        Of("/mylevel why", "level rule count counted counting calculated computed measured works rung demonstrated months", "A rung is demonstrated by enough different months with confirmed work that qualifies for the competency, some of it vouched for by the source or a colleague. The rule is published, and no model takes part in it."),
        Of("/mylevel why", "months how many supported executed owned led multiplied shaped threshold need", "Supported needs one month, executed two, and owned, led, multiplied and shaped three each; from owned on, some of it must be vouched for. A framework may set its own."),
        Of("/mylevel why", "rung rungs difference different mean involvement supported executed owned led multiplied shaped",
            "The rungs say how far somebody carried a piece of work: supported is with help, executed by procedure, owned independently, led by coordinating others or designing, multiplied by raising the standard across teams, shaped by shaping the organisation."),
        Of("/mylevel", "manager gap gaps missing state private see sees colleague lead", "What is missing, your states and your next steps are shown to you alone. Your manager never sees a gap, a state, or a count of what you did."),
        Of("/mylevel why", "lose lost old expire stale time leave holiday parental", "Nothing is ever lost by time. A competency whose newest work is older than twelve months says when it was last seen."),
        Of("/mylevel", "overall level score grade rating promotion promoted verdict judge", "There is no overall level, no score and no verdict. CoachBot shows each competency by itself, and says nothing about promotion."),
        Of("/mylevel", "state opportunity data progress means mean", "In progress says that something is there. No opportunity yet says that the work you were part of had nothing of it. No data says that no work item that is read names you."),
        Of("/mylevel receipt", "receipt prove check verify file replay signed", "A level receipt is your report as a file. Anybody can replay it to the same bytes without a server."),
        Of("/growth", "growth suggestion how chosen chooses why", "A step is chosen by rules from what is missing for your level, what is open and nobody's in your team, and a catalogue of steps. The same step is not suggested again within twelve weeks."),
        Of("/growth share", "goal share tell manager work toward", "You can tell your manager what you work toward. You are shown first what they would see, and you can take it back."),
        Of("/coach settings", "weekly message nudge when day hour often unprompted", "You get one message a week at most, on the day and at the hour that you choose, never on call, after a night page, or on leave."),
        Of("/mydata pause", "pause stop quiet mute holiday message weekly", "You can pause the weekly message for as long as you like. Three messages without an answer make a pause of two weeks, which ends by itself."),
        Of("/mydata export", "export data copy everything download gdpr", "You can take everything on record about you along as one file."),
        Of("/mydata delete", "delete erase remove forget data", "You can delete what was derived about you, your answers and your settings. The work items themselves are your organisation's and stay."),
        Of("/coach help", "rank ranking compare counts activity presence sentiment monitoring surveillance", "CoachBot ranks nobody, counts no activity, reads no chat, and keeps no presence or sentiment. Team figures are never a person's."),
        Of("/oncall", "incident vouch there cosign co-sign corroborate corroborated vouched", "Another participant of an incident can say that they were there. That vouches for your part in it; nobody vouches for themselves."),
        Of("/oncall log", "incident log on-call lead shift night page", "An on-call lead logs who did what in an incident. Being on shift or being paged gives nothing; what was done counts the same by day and by night."),
        Of("/coach frameworks", "framework change other several ladder compare", "The same evidence can be read in every framework that is loaded, side by side, and what has no equivalent is said so."),
        Of("/coach help", "model ai language llm worded rules decide decides", "Rules decide, and a model at most words. It never confirms evidence, never moves a level, and never chooses your next step; each reply says who worded it."),
        Of("/coach help", "blame cause fault incident", "CoachBot credits the response to an incident and never says who caused it."),
    ];

    private static Passage Of(string command, string askedBy, string text) => new(PassageKind.Help, text, "how CoachBot works", command) { AlsoAskedBy = askedBy };
}
