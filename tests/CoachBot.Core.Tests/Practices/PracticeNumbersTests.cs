using CoachBot.Core.Practices;

namespace CoachBot.Core.Tests.Practices;

public sealed class PracticeNumbersTests
{
    [Fact]
    public void Each_practice_has_one_number_however_many_there_are()
    {
        var numbers = new PracticeNumbers();
        PracticeId[] practices = [new(""), .. Enumerable.Range(0, 500).Select(number => new PracticeId($"practice-{number}"))];

        practices.Select(numbers.Of).ShouldBe(Enumerable.Range(0, 501));
        practices.Select(practice => numbers.Of(new(new string(practice.Value.AsSpan())))).ShouldBe(Enumerable.Range(0, 501));
        Enumerable.Range(0, 501).Select(number => numbers[number]).ShouldBe(practices);
        numbers.Count.ShouldBe(501);
    }
}
