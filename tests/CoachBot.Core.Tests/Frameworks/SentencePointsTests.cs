using CoachBot.Core.Frameworks;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Frameworks;

public sealed class SentencePointsTests
{
    [Fact]
    public void A_sentence_has_one_number_in_whatever_order_it_is_asked_for()
    {
        var points = new SentencePoints();
        int[] starts = [5, 90, 90, 5, 40, 90, 7, 5, 120, 40, 120, 3, 90, .. Enumerable.Range(1, 300), .. Enumerable.Range(1, 300)];

        var numbers = starts.Select(start => points.NumberOf(new(start, 1))).ToList();

        numbers.Distinct().Count().ShouldBe(starts.Distinct().Count());
        starts.Zip(numbers).Distinct().Count().ShouldBe(starts.Distinct().Count());
    }

    [Fact]
    public void The_next_text_knows_nothing_of_the_last_however_long_that_was()
    {
        var points = new SentencePoints();
        Enumerable.Range(1, 300).ToList().ForEach(start => points.NumberOf(new(start, 1)));

        points.Clear();

        Enumerable.Range(1, 300).Reverse().Select(start => points.NumberOf(new(start, 1))).ShouldBe(Enumerable.Range(0, 300));
    }

    [Fact]
    public void The_sentences_with_most_points_come_first_and_of_equals_the_one_that_stands_first()
    {
        var points = new SentencePoints();
        foreach (var start in (int[])[30, 20, 10, 40])
        {
            points.NumberOf(new(start, 1));
        }

        points.Restart();
        points.Add(0, 1);
        points.Add(1, 2);
        points.Add(2, 2);
        points.Add(3, 0.5);
        points.Add(0, 2);
        Most(points).ShouldBe([30, 10, 20]);

        points.Restart();
        points.Add(3, 1);
        Most(points).ShouldBe([40]);

        points.Clear();
        points.Restart();
        points.Add(points.NumberOf(new(7, 1)), 1);
        Most(points).ShouldBe([7]);
    }

    private static IEnumerable<int> Most(SentencePoints points)
    {
        var quotes = new List<TextSpan>();
        points.MoveMost(quotes).ShouldBe(quotes.Count);
        return quotes.Select(quote => quote.Start);
    }
}
