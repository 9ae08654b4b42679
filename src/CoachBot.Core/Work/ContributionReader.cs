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

        var roles = shares.Select(share => share.Name).Distinct(StringComparer.Ordinal).ToDictionary(name => name, name => RoleOf(item, name), StringComparer.Ordinal);
        return
        [
            .. item.Participants.Where(participant => participant.Role != ParticipantRole.Reporter)
                .Select(participant => (participant.Name, participant.Role))
                .Concat(shares.Select(share => (share.Name, Role: roles[share.Name])))
                .Distinct()
                .OrderBy(part => part.Name, StringComparer.Ordinal).ThenBy(part => part.Role)
                .Select(part => Contribution(item, part.Name, part.Role, roles.GetValueOrDefault(part.Name) == part.Role ? shares.FindAll(share => share.Name == part.Name) : [])),
        ];
    }

    private WrittenContribution Contribution(WorkItem item, string name, ParticipantRole role, List<Share> shares)
    {
        var cap = item.Scope.Cap();
        var line = item.Participants.FirstOrDefault(participant => participant.Name == name && participant.Role == role)?.Where;
        line = line is { } part && MayBeQuoted(item, part) ? line : null;
        var byName = item.IsDone && line is { } where && RungOf(role) is { } alone
            ? _byRole[role]
                .Select(practice => new ExercisedPractice(practice, Lower(alone, cap), RoleStrength, [where]))
            : [];
        var bySentence = shares.GroupBy(share => share.Hit.Practice).Select(group => Exercised(item, group, role, cap));
        ExercisedPractice[] practices = [.. byName.Concat(bySentence).OrderBy(practice => practice.Practice.Value, StringComparer.Ordinal)];
        var told = practices.Length > 0 ? practices.Max(practice => practice.Rung) : Lower(RungOf(role) ?? Involvement.Supported, cap);
        TextSpan[] quotes =
        [
            .. (line is { } span ? [span] : Array.Empty<TextSpan>()).Concat(practices.SelectMany(practice => practice.Quotes)).Distinct()
                .OrderBy(quote => shares.Exists(share => share.IsTitle && share.Hit.Sentence == quote)),
        ];
        return new(name, role, told, quotes, practices);
    }

    private static bool MayBeQuoted(WorkItem item, TextSpan line) =>
        BlamelessFilter.Allows(WordReader.Read(item.Text, line)) && !StruckText.Touches(item.Text, line, line);

    private ExercisedPractice Exercised(WorkItem item, IGrouping<PracticeId, Share> shares, ParticipantRole role, Involvement cap)
    {
        // To command is to coordinate others: a commander whose commanding is told has led.
        var commands = role == ParticipantRole.Commander
            && shares.Any(share => !share.IsTitle)
            && catalogue.Find(shares.Key)?.Roles.Contains(ParticipantRole.Commander) == true;
        var rung = commands ? Involvement.Led : shares.Max(share => share.Rung);
        var limit = role == ParticipantRole.Shadow ? Involvement.Supported : cap;
        var best = shares.OrderBy(share => share.IsTitle).ThenByDescending(share => share.Rung).ThenByDescending(share => share.Hit.Strength)
            .ThenBy(share => share.Hit.Sentence.Start).DistinctBy(share => share.Hit.Sentence).Take(TextReading.SentencesCounted).ToList();
        return new(shares.Key, Lower(rung, limit), TextReading.Combine(best.Select(share => share.Hit.Strength)), [.. best.Select(share => share.Hit.Sentence)])
        {
            Acts = best.ConvertAll(share => new CountedAct(share.Hit, share.Rung, share.By)),
        };
    }

    // What a person is told to have done goes with the foremost part the item gives them.
    private static ParticipantRole RoleOf(WorkItem item, string name) =>
        item.Participants.Where(participant => participant.Name == name && participant.Role is not (ParticipantRole.Reporter or ParticipantRole.Reviewer))
            .Select(participant => participant.Role).DefaultIfEmpty(ParticipantRole.Actor).Min();

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
