using CoachBot.Core.Practices;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Tests.Packs;

public sealed class ShippedPhrasesTests
{
    private static readonly IReadOnlyList<(string Practice, string Phrase)> Phrases =
    [
        .. from practice in ReadExamples.Library.Practices.Practices
           from phrase in practice.Signals.SelectMany(PhrasesOf).Concat(practice.Topics)
           select (practice.Id.Value, phrase),
    ];

    [Fact]
    public void None_has_an_identifier_or_address_for_that_would_match_every_other() =>
        Phrases.Where(pair => WordReader.Read(pair.Phrase, new TextSpan(0, pair.Phrase.Length)).Any(word => word.Stem == WordReader.Opaque))
            .ShouldBeEmpty();

    [Fact]
    public void There_are_phrases_of_every_practice() =>
        Phrases.Select(pair => pair.Practice).Distinct().Count().ShouldBe(ReadExamples.Library.Practices.Practices.Count);

    private static IEnumerable<string> PhrasesOf(Signal signal) => [.. signal.Acts, .. signal.Verbs, .. signal.Objects];
}
