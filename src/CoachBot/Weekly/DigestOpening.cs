using CoachBot.Chat;
using CoachBot.Core.Weekly;

namespace CoachBot.Weekly;

/// <summary>
/// The first sentences of a digest, of the team's work alone: nobody is named, and what people confirmed plays no part, so that they
/// are the same whoever did or did not. They say nothing that does not stand below.
/// </summary>
internal static class DigestOpening
{
    private const int PracticesNamed = 3;
    private const string Questions = "Below is a question for each of your reports.";

    public static string Of(Digest digest) => string.Join(' ', SentencesOf(digest));

    private static IEnumerable<string> SentencesOf(Digest digest)
    {
        var all = digest.Open.Items.Count + digest.Open.More;
        if (all > 0)
        {
            yield return $"{Wording.Count(all, "open piece of work is nobody's yet and would suit your team", "open pieces of work are nobody's yet and would suit your team")}{Touching(digest)}.";
        }

        var waiting = digest.Ageing.Items.Count + digest.Ageing.More;
        if (waiting > 0)
        {
            var oldest = digest.Ageing.Items[0].Weeks;
            yield return waiting == 1
                ? $"1 follow-up has waited for {Wording.Number(oldest)} weeks."
                : $"{Wording.Number(waiting)} follow-ups wait, the oldest for {Wording.Number(oldest)} weeks.";
        }

        if (digest.Spread.Count > 0)
        {
            yield return $"Worth passing on in the team: {Listed([.. digest.Spread.Select(practice => practice.Title)])}.";
        }

        if (all == 0 || waiting == 0)
        {
            yield return all == 0 && waiting == 0 && digest.Spread.Count == 0 ? $"{Questions} No open work or follow-up of the team waits for you." : Questions;
        }
    }

    private static string Touching(Digest digest)
    {
        var practices = digest.Open.Items.SelectMany(open => open.Practices.Take(1)).Select(practice => practice.Title).Distinct(StringComparer.Ordinal).Take(PracticesNamed).ToList();
        return practices.Count == 0 ? "" : $": {Listed(practices)}";
    }

    private static string Listed(List<string> titles) =>
        titles.Count == 1 ? titles[0] : $"{string.Join(", ", titles.SkipLast(1))} and {titles[^1]}";
}
