using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Weekly;
using CoachBot.Prompts.Narration;

namespace CoachBot.Weekly;

/// <summary>Words a digest: people first, then the team's work.</summary>
internal static class DigestReply
{
    /// <summary>What the manager reads.</summary>
    public static ImmutableArray<ChatBlock> Of(Digest digest, Narrated opening) =>
    [
        new ChatBlock.Heading($"Your team, {DigestWording.Days(digest.Week)}"),
        new ChatBlock.Paragraph(opening.Text),
        .. People(digest.Reports),
        .. OpenWork(digest.Open),
        .. Spread(digest),
        .. Ageing(digest.Ageing),
        .. Load(digest.Load),
        new ChatBlock.Note($"Quotes are what people confirmed this week and share; a line without one says nothing. Everybody can read their own line: /mydata digest. {WordedBy.Of(opening.Model)}"),
    ];

    /// <summary>What the person themselves reads.</summary>
    public static ImmutableArray<ChatBlock> Of(DigestAbout about, string manager) =>
    [
        new ChatBlock.Heading($"You in the digest of {manager}, {DigestWording.Days(about.Week)}"),
        .. DigestWording.Line(about.Line),
        .. OpenWork(new(about.Open, 0)),
        new ChatBlock.Note("That is all it says about you. The rest is about the team's work, and about others what they share. What you confirm until it is sent comes in; what you hide or dispute goes."),
    ];

    // Whoever has no quote stands in the same list: neighbours without one share a block.
    private static IEnumerable<ChatBlock> People(IReadOnlyList<DigestLine> lines)
    {
        var plain = ImmutableArray.CreateBuilder<Bullet>();
        foreach (var line in lines)
        {
            plain.Add(DigestWording.Entry(line));
            if (line.Learned.Count > 0)
            {
                yield return new ChatBlock.Bullets(plain.DrainToImmutable());
                foreach (var quote in DigestWording.Line(line).Skip(1))
                {
                    yield return quote;
                }
            }
        }

        if (plain.Count > 0)
        {
            yield return new ChatBlock.Bullets(plain.DrainToImmutable());
        }
    }

    private static IEnumerable<ChatBlock> OpenWork(Shortened<DigestOpenWork> open)
    {
        if (open.Items.Count > 0)
        {
            yield return new ChatBlock.Heading("Open, and nobody's yet");
            yield return new ChatBlock.Bullets([.. open.Items.Select(DigestWording.Open), .. More(open.More)]);
        }
    }

    private static IEnumerable<ChatBlock> Spread(Digest digest)
    {
        if (digest.Spread.Count > 0)
        {
            yield return new ChatBlock.Heading("Worth passing on");
            yield return new ChatBlock.Paragraph($"Some in the team can show the others: {string.Join(", ", digest.Spread.Select(practice => practice.Title))}.");
        }
    }

    private static IEnumerable<ChatBlock> Ageing(Shortened<AgeingFollowUp> ageing)
    {
        if (ageing.Items.Count > 0)
        {
            yield return new ChatBlock.Heading("Follow-ups that wait");
            yield return new ChatBlock.Bullets(
                [.. ageing.Items.Select(open => new Bullet(open.Title ?? "A follow-up", $"{open.Work.ExternalId}, open for {open.Weeks} weeks")), .. More(ageing.More)]);
        }
    }

    private static IEnumerable<ChatBlock> Load(IReadOnlyList<OnCallLoad> loads)
    {
        if (loads.Count > 0)
        {
            yield return new ChatBlock.Heading("On call");
            yield return new ChatBlock.Bullets([.. loads.Select(load => new Bullet(Load(load)))]);
        }
    }

    /// <summary>What being on call came to, as a sentence about the team.</summary>
    public static string Load(OnCallLoad load) =>
        $"{load.Team}: {Wording.Count(load.Pages, "page", "pages")}, {(load.NightPages == 0 ? "none" : Wording.Number(load.NightPages))} at night";

    private static IEnumerable<Bullet> More(int more) => more == 0 ? [] : [new($"and {more} more")];
}
