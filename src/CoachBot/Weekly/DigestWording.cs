using System.Globalization;
using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Weekly;

namespace CoachBot.Weekly;

/// <summary>The lines of a digest that are about somebody, in the words that the manager and the person themselves both read.</summary>
internal static class DigestWording
{
    private const int PracticesNamed = 2;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>One person: their name with the goal that they share, the question, and what they confirmed.</summary>
    public static IEnumerable<ChatBlock> Line(DigestLine line)
    {
        yield return new ChatBlock.Bullets([Entry(line)]);
        foreach (var quote in line.Learned)
        {
            yield return new ChatBlock.Quote(quote.Text, $"{quote.Work.ExternalId}, {Wording.Day(quote.DoneAt)}; {quote.Practice.Title}");
        }
    }

    public static Bullet Entry(DigestLine line) => new(Named(line.Name, line.Goal), $"Ask: {line.Question}");

    /// <summary>What stands for a person: their name, and the goal that they share.</summary>
    public static string Named(string name, string? goal) => goal is null ? name : $"{name}, working toward {goal}";

    /// <summary>An open piece of work.</summary>
    public static Bullet Open(DigestOpenWork open) => new(
        open.Title,
        string.Join(". ", [$"{open.Work.ExternalId}; " + string.Join(", ", open.Practices.Take(PracticesNamed).Select(practice => practice.Title)), .. open.Toward.Select(Fits)]));

    /// <summary>That a piece of work fits what somebody shares.</summary>
    public static string Fits(SharedGoal toward) => $"Fits the goal that {toward.Name} shares: {toward.Goal}";

    /// <summary>The days of a week: <c>20 to 26 July 2026</c>.</summary>
    public static string Days(IsoWeek week)
    {
        var (first, last) = (week.Monday, week.Sunday);
        var from = first.Year != last.Year ? "d MMMM yyyy" : first.Month != last.Month ? "d MMMM" : "%d";
        return $"{first.ToString(from, English)} to {last.ToString("d MMMM yyyy", English)}";
    }
}
