using CoachBot.Core.Practices;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;
using CoachBot.Tests.Packs;

namespace CoachBot.Tests.Fairness;

/// <summary>Words heaped up below or above a text are never a deed, whatever they name and however few they are.</summary>
public sealed class HeapTests
{
    private const int Seeds = 40;

    private static readonly int[] Lengths = [1, 2, 3, 5, 8, 13, 21, 30];

    private static readonly string[] Folders = ["charts/", ".github/workflows/", "terraform/", "runbooks/", "alerts/", "src/"];

    private static readonly string[] Endings = ["main.tf", "Dockerfile", "values.yaml", "readme.md", "deploy.sh"];

    private static readonly HashSet<string> Verbs =
        [.. from practice in ReadExamples.Library.Practices.Practices from signal in practice.Signals from verb in signal.Verbs select Stemmer.Read(verb).Stem];

    // "informed users" is a deed in a line of its own, "migrate from" begins one; "customer notice" only names something.
    private static readonly string[] Names = [.. Practices.Words.Where(IsName)];

    [Fact]
    public void Most_words_of_the_catalogue_are_names() => Names.Length.ShouldBeGreaterThan(Practices.Words.Count / 2);

    [Theory]
    [InlineData("", ", ")]
    [InlineData("", " ")]
    [InlineData("Area: ", "; ")]
    [InlineData("Skills shown: ", " / ")]
    [InlineData("[", "] [")]
    [InlineData("- ", "\n- ")]
    [InlineData("", "\n")]
    public void Names_in_a_row_add_no_deed(string before, string separator) => NoDeedIsAdded(before, separator, Names);

    [Theory]
    [InlineData("Tags: ", ", ")]
    [InlineData("**Labels:** ", " ")]
    [InlineData("Keywords: ", "; ")]
    [InlineData("Skills: ", " and ")]
    public void Tag_lines_add_no_deed_even_with_words_that_tell_one_elsewhere(string before, string separator) => NoDeedIsAdded(before, separator, Practices.Words);

    [Fact]
    public void A_list_of_files_adds_no_deed() =>
        NoDeedIsAdded((work, length) => $"\n\nFiles changed:\n{string.Concat(Enumerable.Range(0, length).Select(_ => $"- {Path(work)}\n"))}");

    [Fact]
    public void A_list_of_files_that_says_so_in_no_heading_adds_none_either() =>
        NoDeedIsAdded((work, length) => $"\n\n{string.Concat(Enumerable.Range(0, length).Select(_ => $"- {Path(work)}\n"))}");

    private static bool IsName(string phrase)
    {
        var words = WordReader.Read(phrase, new(0, phrase.Length));
        return !Verbs.Contains(words[0].Stem) && words.All(word => word.Form != VerbForm.Past) && Deeds($"We waited.\n\n- {phrase}").Count == 0;
    }

    private static string Path(SeededWork work) => $"{work.Pick(Folders)}{work.Pick(Practices.Words).Replace(' ', '-')}/{work.Pick(Endings)}";

    private static void NoDeedIsAdded(string before, string separator, IReadOnlyList<string> words) =>
        NoDeedIsAdded((work, length) => $"\n\n{before}{string.Join(separator, Enumerable.Range(0, length).Select(_ => work.Pick(words)))}");

    private static void NoDeedIsAdded(Func<SeededWork, int, string> heap)
    {
        var deeds = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var work = new SeededWork(seed);
            var text = $"{work.Deed()} {work.Deed()}";
            var before = Deeds(text);
            var added = heap(work, Lengths[seed % Lengths.Length]);

            Deeds(text + added).Except(before).ShouldBeEmpty($"seed {seed}: {added}");
            deeds += before.Count;
        }

        deeds.ShouldBeGreaterThan(Seeds);
    }

    // A heap may cost a deed; that is whose text it is.
    private static List<(PracticeId Practice, TextSpan Sentence)> Deeds(string text) =>
        [.. ReadExamples.Read(WorkKind.Ticket, "Note 1", text).Hits.Where(hit => hit.Use == PracticeUse.Exercised).Select(hit => (hit.Practice, hit.Phrase))];
}
