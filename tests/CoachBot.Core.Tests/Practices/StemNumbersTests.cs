using CoachBot.Core.Practices;

namespace CoachBot.Core.Tests.Practices;

public sealed class StemNumbersTests
{
    private static readonly string[] Stems = [.. Enumerable.Range(0, 1_000).Select(number => $"stem{number}")];

    [Fact]
    public void Every_stem_has_a_number_of_its_own_below_the_limit()
    {
        var numbers = new StemNumbers(Stems);

        Stems.Select(numbers.Of).Distinct().Count().ShouldBe(Stems.Length);
        Stems.ShouldAllBe(stem => numbers.Of(stem) > StemNumbers.None && numbers.Of(stem) < numbers.Limit);
    }

    [Fact]
    public void A_stem_of_no_phrase_has_none() =>
        Enumerable.Range(1_000, 1_000).Select(number => new StemNumbers(Stems).Of($"stem{number}")).ShouldAllBe(number => number == StemNumbers.None);
}
