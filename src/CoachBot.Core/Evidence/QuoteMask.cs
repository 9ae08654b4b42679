using System.Text;
using CoachBot.Core.People;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Evidence;

/// <summary>Hides colleagues in quotes that are shown to somebody other than their subject.</summary>
public static class QuoteMask
{
    /// <summary>What stands for a name.</summary>
    public const string Colleague = "[colleague]";

    /// <summary>
    /// The quote with every name but the subject's replaced by <see cref="Colleague"/>; what is around them stays literal.
    /// </summary>
    /// <param name="quote">The literal quote.</param>
    /// <param name="subject">Whose evidence it is.</param>
    /// <param name="everybody">All names that could stand in it.</param>
    public static string For(string quote, Person subject, IEnumerable<Person> everybody)
    {
        var all = everybody.Select(person => person.Name).ToList();
        // A first name that several bear means nobody elsewhere; here it is hidden unless the subject is one of them.
        var firsts = all.Select(FirstOf).Where(first => !first.Equals(FirstOf(subject.Name), StringComparison.OrdinalIgnoreCase));
        var names = new NameFinder(all.Concat(firsts));
        var words = WordReader.Read(quote, new(0, quote.Length));
        var masked = new StringBuilder();
        var from = 0;
        foreach (var (_, start, end) in names.Find(words).Where(found => found.Name != subject.Name))
        {
            masked.Append(quote, from, words[start].Start - from).Append(Colleague);
            from = words[end].End;
        }

        return masked.Append(quote, from, quote.Length - from).ToString();
    }

    private static string FirstOf(string name) => name.Split(' ')[0];
}
