using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>Asks of a sentence what it tells as done, whichever practice it is about.</summary>
internal static class ToldAsDone
{
    /// <summary>The indexes of its verbs that tell that something was done.</summary>
    public static IEnumerable<int> VerbsOf(Sentence sentence, StatementMood mood, WordSet verbs)
    {
        if (mood == StatementMood.Open || sentence.IsQuestion || sentence.IsPiece)
        {
            yield break;
        }

        var shape = new SentenceShape(sentence);
        var denials = new Denials(shape);
        var use = new VerbUse(shape, verbs, denials);
        denials.Begin();
        use.Begin(mood);
        var hearsay = Hearsay.From(sentence.Words);
        for (var at = 0; at < Math.Min(hearsay, sentence.Words.Length); at++)
        {
            if (MayTell(sentence.Words[at], verbs) && use.Of(at) == PracticeUse.Exercised)
            {
                yield return at;
            }
        }
    }

    // "was" alone tells a state; a plain word is a verb only where the catalogue or a change knows it as one.
    private static bool MayTell(Word word, WordSet verbs) => AuxiliaryWords.Of(word) == Auxiliary.None
        && (word.Form is VerbForm.Past or VerbForm.Gerund || ((word.Form is VerbForm.Third or VerbForm.Plain or VerbForm.PlainOrPast) && (verbs.ContainsStem(word) || ChangeVerbs.Stems.ContainsStem(word))));
}
