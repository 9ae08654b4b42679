namespace CoachBot.Core.Work;

/// <summary>Sentences that one speaker tells, one after another.</summary>
/// <param name="Speaker">Whose words they are.</param>
/// <param name="Sentences">In order.</param>
internal sealed record Account(Speaker Speaker, List<SentencePeople> Sentences)
{
    /// <summary>An item's sentences by whose account they stand in; those of no section with a speaker are the owner's.</summary>
    public static IEnumerable<Account> In(WorkItem item, List<SentencePeople> sentences, Speaker owner, NameFinder names)
    {
        var spoken = item.Sections.Where(section => section.Speaker is not null).ToList();
        if (spoken.Count == 0)
        {
            return [new(owner, sentences)];
        }

        return sentences
            .GroupBy(sentence => spoken.FindIndex(section => section.Span.Contains(sentence.Sentence.Span)))
            .Select(group => new Account(group.Key < 0 ? owner : Speaker.OfAccount(names.Known(spoken[group.Key].Speaker!), [.. group]), [.. group]));
    }

    /// <summary>Who does what in each of them.</summary>
    public List<SentenceActors> Read(string text)
    {
        var reader = new ActorReader(new(text, Speaker));
        return Sentences.ConvertAll(reader.Next);
    }
}
