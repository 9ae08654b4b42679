using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

/// <summary>Texts put together by chance from a seed.</summary>
internal static class RandomWork
{
    private static readonly string[] Nasty =
    [
        "a", "Z", "rolled back", "Priya", "he", " by ", "\n", "\r\n", "\t", " ", "  ", ".", "!", "?", ",", ";", ":", "-", " - ", "\u2014", "|", "||", "- ", "* ", "1. ", "- [ ] ",
        "- [x] ", "# ", "> ", "`", "``", "```", "\"", "\u201c", "\u201d", "'", "\u2019", "'s", "s' ", "(", ")", "[", "]", "<!--", "-->", "\\", "/", "://", "http://", "www.", "_",
        "\ud83d", "\ude00", "\ud83d\ude00", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u0301", "e\u0301", "\u0130", "\u00df", "\u00e9", "\u4e2d\u6587", "\u0645\u0631", "\0", "\u2028",
        "n't", "did not", "will", "to ", "now alert on", "restarted the broker", "with help from", "who", "and", "I", "we'll", "14:05", "412,000", "e.g.", "no. 5", "\u2026", "& ", "@", "$ ",
    ];

    private static readonly string[] Subjects =
        ["{0}", "{0} and {1}", "{0}, who had paged in,", "{0} from checkout", "Then {0}", "At 14:05 {0}", "{0}'s script", "With help from {1}, {0}", "The team", "{2}"];

    private static readonly string[] Acts =
        ["restarted the broker", "rolled back", "rotated the deploy key", "took command", "updated the status page", "wrote a script to drain it", "led the call", "forgot the flag"];

    private static readonly string[] Tails =
        ["", " and rolled back", " while {1} drained the node", ", and {2} restarted the worker", " following the runbook", " with the help of {1}", " after {1} had asked {3}", ", which helped {3}", " by mistake"];

    public static string NastyText(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 120)).Select(_ => Nasty[random.Next(Nasty.Length)]));

    /// <summary>A few sentences about two people, written with the pronouns of one kind.</summary>
    public static string Story(Random random, string one, string other, (string Subject, string Object) pronoun) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ =>
        {
            var form = Subjects[random.Next(Subjects.Length)] + " " + Acts[random.Next(Acts.Length)] + Tails[random.Next(Tails.Length)] + ".";
            var sentence = form
                .Replace("{0}", one, StringComparison.Ordinal).Replace("{1}", other, StringComparison.Ordinal)
                .Replace("{2}", pronoun.Subject, StringComparison.Ordinal).Replace("{3}", pronoun.Object, StringComparison.Ordinal);
            return char.ToUpperInvariant(sentence[0]) + sentence[1..];
        }));

    public static WorkItem Item(string text, bool isTicket, params string[] people) => isTicket
        ? SomeWork.Ticket(text, people[0])
        : SomeWork.Postmortem(text) with { Participants = [.. people.Select(name => new Participant(name, ParticipantRole.Actor, null))] };
}
