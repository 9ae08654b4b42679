using CoachBot.Core.Practices;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Reads who did what in a work item. Pure; names stay as written.</summary>
/// <param name="catalogue">Says which practices a role exercises by itself.</param>
public sealed class ContributionReader(PracticeCatalogue catalogue)
{
    private const double RoleStrength = 0.6;

    private readonly ILookup<ParticipantRole, PracticeId> _byRole = catalogue.Practices
        .SelectMany(practice => practice.Roles.Distinct(), (practice, role) => (Role: role, practice.Id)).ToLookup(held => held.Role, held => held.Id);

    /// <summary>Everybody's part, one entry for each name and role, in order of name and role.</summary>
    /// <param name="item">The work item.</param>
    /// <param name="reading">What the detector made of it.</param>
    /// <param name="moreNames">Names that may occur in the text besides the item's own, such as its team's members.</param>
    public IReadOnlyList<WrittenContribution> Read(WorkItem item, TextReading reading, IEnumerable<string> moreNames)
    {
        var shares = Share.AllOf(item, reading, moreNames);
        if (item.Participants.Count == 0 && shares.Count == 0)
        {
            return [];
        }

        var parts = NamedParts.Of(item, shares);
        var contributions = new WrittenContribution[parts.Count];
        for (var at = 0; at < contributions.Length; at++)
        {
            var (name, role) = parts[at];
            contributions[at] = Contribution(item, name, role, NamedParts.RoleOf(item, name) == role ? SharesOf(name, shares) : []);
        }

        return contributions;
    }

    private static List<Share> SharesOf(string name, List<Share> shares) => shares.FindAll(share => share.Name == name);

    private WrittenContribution Contribution(WorkItem item, string name, ParticipantRole role, List<Share> shares)
    {
        var cap = item.Scope.Cap();
        var line = LineOf(item, name, role);
        var practices = new List<ExercisedPractice>();
        if (item.IsDone && line is { } where && RungOf(role) is { } alone)
        {
            foreach (var practice in _byRole[role])
            {
                Insert(practices, new(practice, Lower(alone, cap), RoleStrength, [where]));
            }
        }

        foreach (var group in BestShares.ByPractice(shares))
        {
            Insert(practices, Exercised(item, group, role, cap));
        }

        return new(name, role, practices.Count > 0 ? Highest(practices) : Lower(RungOf(role) ?? Involvement.Supported, cap), Quotes(line, practices, shares), practices.ToArray());
    }

    // In order of id; what the name of a part shows before what is told.
    private static void Insert(List<ExercisedPractice> practices, ExercisedPractice practice)
    {
        var at = practices.Count;
        while (at > 0 && string.CompareOrdinal(practice.Practice.Value, practices[at - 1].Practice.Value) < 0)
        {
            at--;
        }

        practices.Insert(at, practice);
    }

    private static Involvement Highest(List<ExercisedPractice> practices)
    {
        var highest = practices[0].Rung;
        foreach (var practice in practices)
        {
            highest = practice.Rung > highest ? practice.Rung : highest;
        }

        return highest;
    }

    // The line that gives the part, then what is told; titles last.
    private static TextSpan[] Quotes(TextSpan? line, List<ExercisedPractice> practices, List<Share> shares)
    {
        var quotes = new List<TextSpan>();
        var plain = 0;
        if (line is { } part)
        {
            Add(part);
        }

        foreach (var practice in practices)
        {
            for (var at = 0; at < practice.Quotes.Count; at++)
            {
                Add(practice.Quotes[at]);
            }
        }

        return [.. quotes];

        void Add(TextSpan quote)
        {
            if (!quotes.Contains(quote))
            {
                var isTitle = IsTitle(quote, shares);
                quotes.Insert(isTitle ? quotes.Count : plain, quote);
                plain += isTitle ? 0 : 1;
            }
        }
    }

    private static bool IsTitle(TextSpan quote, List<Share> shares)
    {
        foreach (var share in shares)
        {
            if (share.IsTitle && share.Hit.Sentence == quote)
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan? LineOf(WorkItem item, string name, ParticipantRole role)
    {
        foreach (var participant in item.Participants)
        {
            if (participant.Name == name && participant.Role == role)
            {
                return participant.Where is { } line && MayBeQuoted(item, line) ? line : null;
            }
        }

        return null;
    }

    private static bool MayBeQuoted(WorkItem item, TextSpan line) =>
        BlamelessFilter.Allows(WordReader.Read(item.Text, line)) && !StruckText.Touches(item.Text, line, line);

    private ExercisedPractice Exercised(WorkItem item, List<Share> shares, ParticipantRole role, Involvement cap)
    {
        var practice = shares[0].Hit.Practice;

        // To command is to coordinate others: a commander whose commanding is told has led.
        var commands = role == ParticipantRole.Commander
            && shares.Exists(share => !share.IsTitle)
            && catalogue.Find(practice)?.Roles.Contains(ParticipantRole.Commander) == true;
        var rung = commands ? Involvement.Led : shares.Max(share => share.Rung);
        var limit = role == ParticipantRole.Shadow ? Involvement.Supported : cap;
        var best = BestShares.Of(shares);
        var open = 1.0;
        foreach (var share in best)
        {
            open *= 1 - share.Hit.Strength;
        }

        return new(practice, Lower(rung, limit), TextReading.Closed(open), best.ConvertAll(share => share.Hit.Sentence))
        {
            Acts = best.ConvertAll(share => new CountedAct(share.Hit, share.Rung, share.By)),
        };
    }

    // What the name of a part shows, with nothing told of what was done in it. Null: it shows nothing.
    private static Involvement? RungOf(ParticipantRole role) => role switch
    {
        ParticipantRole.Shadow => Involvement.Supported,
        ParticipantRole.Commander or ParticipantRole.Scribe or ParticipantRole.Responder => Involvement.Executed,
        ParticipantRole.Assignee or ParticipantRole.Reviewer => Involvement.Executed,
        ParticipantRole.Communications or ParticipantRole.Author or ParticipantRole.FollowUpOwner => Involvement.Owned,
        ParticipantRole.Reporter or ParticipantRole.Actor => null,
    };

    private static Involvement Lower(Involvement one, Involvement other) => one < other ? one : other;
}
