namespace CoachBot.Core.Work;

/// <summary>Sentences that one speaker tells, one after another.</summary>
/// <param name="Speaker">Whose words they are.</param>
/// <param name="Sentences">In order.</param>
internal sealed record Account(Speaker Speaker, List<SentencePeople> Sentences)
{
    /// <summary>An item's sentences by whose account they stand in; those of no section with a speaker are the owner's.</summary>
    public static IEnumerable<Account> In(WorkItem item, List<SentencePeople> sentences, Speaker owner, NameFinder names)
    {
        if (!HasSpeaker(item))
        {
            return [new(owner, sentences)];
        }

        var spoken = item.Sections.Where(section => section.Speaker is not null).ToList();
        return sentences
            .GroupBy(sentence => spoken.FindIndex(section => section.Span.Contains(sentence.Sentence.Span)))
            .Select(group => new Account(group.Key < 0 ? owner : Speaker.OfAccount(names.Known(spoken[group.Key].Speaker!), [.. group]), [.. group]));
    }

    private static bool HasSpeaker(WorkItem item)
    {
        for (var at = 0; at < item.Sections.Count; at++)
        {
            if (item.Sections[at].Speaker is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds who does what in each of them.</summary>
    public void Read(string text, List<SentenceActors> told)
    {
        var reader = new ActorReader(new(text, Speaker));
        foreach (var sentence in Sentences)
        {
            told.Add(reader.Next(sentence));
        }
    }
}
