using System.Runtime.InteropServices;
using CoachBot.Core.Practices;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>One person's share in one act that a sentence tells.</summary>
/// <param name="Name">Who, as first written among the item's people.</param>
/// <param name="Hit">What was exercised, and where it is told.</param>
/// <param name="Rung">How far the sentence says they carried it; no cap of the item is applied.</param>
/// <param name="IsTitle">Whether the sentence is the item's title.</param>
/// <param name="By">What ties the act to them.</param>
internal sealed record Share(string Name, SentenceHit Hit, Involvement Rung, bool IsTitle, AttributedBy By)
{
    /// <summary>Everybody's shares in an item, in the order of the text.</summary>
    public static List<Share> AllOf(WorkItem item, TextReading reading, IEnumerable<string> moreNames)
    {
        var names = FoundNames.Of(reading.Names, item, moreNames);
        if (names.IsEmpty || !TellsWork(reading))
        {
            return [];
        }

        var people = new List<SentencePeople>(reading.Sentences.Length);
        foreach (var sentence in reading.Sentences)
        {
            people.Add(new(sentence, names));
        }

        var hits = new DoneHits(reading);
        var (shares, told) = (new List<Share>(), new List<SentenceActors>(people.Count));
        var owner = Speaker.Of(item, people, names);
        foreach (var account in Account.In(item, people, owner, names))
        {
            var from = told.Count;
            account.Read(item.Text, told);
            Add(shares, item, account.Speaker, CollectionsMarshal.AsSpan(told)[from..], hits);
        }

        return shares.Exists(share => share.IsTitle) ? WithoutBorrowedTitles(shares, owner.Name, OfNobody(told, hits)) : shares;
    }

    private static void Add(List<Share> shares, WorkItem item, Speaker speaker, ReadOnlySpan<SentenceActors> told, DoneHits hits)
    {
        var whole = CapBy(speaker, told);
        var from = shares.Count;
        foreach (var actors in told)
        {
            Add(shares, item, speaker, actors, hits);
        }

        for (var at = from; at < shares.Count; at++)
        {
            if (shares[at].Name == speaker.Name && shares[at].Rung > whole)
            {
                shares[at] = shares[at] with { Rung = whole };
            }
        }
    }

    private static Involvement CapBy(Speaker speaker, ReadOnlySpan<SentenceActors> told)
    {
        var whole = Involvement.Shaped;
        if (speaker.Default is null && speaker.I is null)
        {
            return whole;
        }

        foreach (var actors in told)
        {
            var cap = InvolvementReader.CapBy(actors, speaker);
            whole = cap < whole ? cap : whole;
        }

        return whole;
    }

    private static bool TellsWork(TextReading reading)
    {
        foreach (var hit in reading.Hits)
        {
            if (hit.Use == PracticeUse.Exercised)
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(List<Share> shares, WorkItem item, Speaker speaker, SentenceActors actors, DoneHits hits)
    {
        var sentence = actors.People.Sentence;
        var isTitle = sentence.Role == SectionRole.Title;
        var at = hits.FirstOf(sentence.Span);
        if (at < 0)
        {
            return;
        }

        var owners = OwnersOf(item, sentence);
        var rungs = new InvolvementReader(actors.People);
        for (; at >= 0; at = hits.Behind(at))
        {
            var verb = WordAt(sentence, hits[at].Act);
            var doers = owners.Length > 0 ? owners : actors.Of(verb);
            for (var doer = 0; doer < doers.Count; doer++)
            {
                // An order alone, or a "we", leaves open how far its one person carried it.
                var actor = doers[doer];
                var rung = rungs.Read(verb, isTitle || actor.IsAmong ? Involvement.Executed : Involvement.Owned);

                // A title that boasts ("Led the ...", "..., adopted by all teams") tells nothing: what was led is told in a sentence.
                if (!isTitle || rung <= Involvement.Executed)
                {
                    var by = owners.Length > 0 ? AttributedBy.FollowUp : TiedBy(actors, speaker, actor.Name);
                    shares.Add(new(actor.Name, hits[at], actor.IsAmong && rung > Involvement.Executed ? Involvement.Executed : rung, isTitle, by));
                }
            }
        }
    }

    private static AttributedBy TiedBy(SentenceActors actors, Speaker speaker, string name) =>
        actors.People.Mentions.Names(name) ? AttributedBy.Name
        : name == speaker.Name ? AttributedBy.Owner
        : AttributedBy.Pronoun;

    private static int WordAt(Sentence sentence, int offset)
    {
        var (low, high) = (0, sentence.Words.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentence.Words[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // What is told in the row of a finished follow-up is its owners'.
    private static Actor[] OwnersOf(WorkItem item, Sentence sentence)
    {
        if (sentence.Role != SectionRole.FollowUps)
        {
            return [];
        }

        var owners = item.Participants
            .Where(participant => participant.Role == ParticipantRole.FollowUpOwner && participant.Where is { } row && row.Contains(sentence.Span))
            .Select(participant => participant.Name).ToList();
        var written = item.FollowUps.Where(followUp => followUp.IsDone && followUp.Where.Contains(sentence.Span)).Select(followUp => followUp.Owner).OfType<string>();
        return [.. (owners.Count > 0 ? owners : written).Select(name => new Actor(name, false))];
    }

    // What the text tells somebody to have done who is nobody we know.
    private static HashSet<PracticeId> OfNobody(List<SentenceActors> told, DoneHits hits)
    {
        var practices = new HashSet<PracticeId>();
        foreach (var actors in told)
        {
            var sentence = actors.People.Sentence;
            if (sentence.Role is SectionRole.Title or SectionRole.FollowUps)
            {
                continue;
            }

            for (var at = hits.FirstOf(sentence.Span); at >= 0; at = hits.Behind(at))
            {
                if (actors.Of(WordAt(sentence, hits[at].Act)).Count == 0)
                {
                    practices.Add(hits[at].Practice);
                }
            }
        }

        return practices;
    }

    // A title is the owner's only while the text does not give that very practice to somebody else.
    private static List<Share> WithoutBorrowedTitles(List<Share> shares, string? speaker, HashSet<PracticeId> given)
    {
        given.UnionWith(shares.Where(share => !share.IsTitle && share.Name != speaker).Select(share => share.Hit.Practice));
        var kept = shares.Where(share => !share.IsTitle && share.Name == speaker).Select(share => share.Hit.Practice).ToHashSet();
        return shares.FindAll(share => !share.IsTitle || !given.Contains(share.Hit.Practice) || kept.Contains(share.Hit.Practice));
    }
}
