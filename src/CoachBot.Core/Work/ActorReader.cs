using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Tells who did what a sentence says, going back from the words that say it to the nearest subject.</summary>
/// <param name="names">Finds the names people may go by.</param>
/// <param name="speaker">Whose "I" it is; null when several people speak.</param>
/// <param name="isOwn">Whether unattributed acts are the speaker's (a ticket) or nobody's (a review of a team's work).</param>
internal sealed class ActorReader(NameFinder names, string? speaker, bool isOwn)
{
    private static readonly HashSet<string> Oblique = new(StringComparer.Ordinal) { "by", "with", "for", "from", "to", "of", "via", "at", "on", "than", "beside" };

    private Sentence? _before;
    private string? _subjectBefore;

    /// <summary>
    /// The people who did the act that begins at <paramref name="act"/>; empty when nobody is told. Sentences are to be
    /// asked in order: a pronoun looks back.
    /// </summary>
    public IReadOnlyList<string> ActorsOf(Sentence sentence, int act)
    {
        var found = names.Find(sentence.Words);
        var actors = Nearest(sentence.Words, found, act, SubjectBefore(sentence));
        return actors.Count > 0 ? actors : Agent(sentence.Words, found) is { } agent ? [agent] : isOwn && speaker is not null ? [speaker] : [];
    }

    /// <summary>Remembers the subject of a sentence for the pronouns of the next.</summary>
    public void Pass(Sentence sentence)
    {
        var found = names.Find(sentence.Words);
        var subjects = found.Where(name => !IsOblique(sentence.Words, name.Start)).ToList();
        _subjectBefore = subjects.Count > 0 ? subjects[0].Name : SubjectBefore(sentence);
        _before = sentence;
    }

    private string? SubjectBefore(Sentence sentence) => _before?.Role == sentence.Role ? _subjectBefore : null;

    private List<string> Nearest(ImmutableArray<Word> words, List<(string Name, int Start, int End)> found, int act, string? subjectBefore)
    {
        for (var at = words.Length - 1; at >= 0; at--)
        {
            if (words[at].Start > act)
            {
                continue;
            }

            if (found.Find(name => name.Start <= at && at <= name.End) is { Name: not null } name)
            {
                if (!IsOblique(words, name.Start))
                {
                    return WithPartners(words, found, name);
                }

                at = name.Start;
            }
            else if (words[at].Lower == "i")
            {
                return speaker is null ? [] : [speaker];
            }
            else if (words[at].Lower == "we")
            {
                return isOwn && speaker is not null ? [speaker] : [];
            }
            else if (words[at].Lower is "he" or "she" or "they")
            {
                var earlier = found.Where(name => name.End < at).Select(name => name.Name).LastOrDefault();
                return (earlier ?? subjectBefore) is { } subject ? [subject] : [];
            }
        }

        return [];
    }

    // "Priya and Samuel rolled back"
    private static List<string> WithPartners(
        ImmutableArray<Word> words, List<(string Name, int Start, int End)> found, (string Name, int Start, int End) last)
    {
        var together = new List<string> { last.Name };
        var at = last.Start;
        while (at >= 1)
        {
            var join = words[at - 1].Lower == "and" ? at - 2 : words[at].BreaksBefore ? at - 1 : -1;
            var partner = found.Find(name => name.End == join);
            if (join < 0 || partner.Name is null || IsOblique(words, partner.Start))
            {
                break;
            }

            together.Insert(0, partner.Name);
            at = partner.Start;
        }

        return together;
    }

    // "was rotated by Samuel"
    private static string? Agent(ImmutableArray<Word> words, List<(string Name, int Start, int End)> found) =>
        found.Where(name => name.Start > 0 && words[name.Start - 1].Lower == "by").Select(name => name.Name).FirstOrDefault();

    private static bool IsOblique(ImmutableArray<Word> words, int start) => start > 0 && Oblique.Contains(words[start - 1].Lower);
}
