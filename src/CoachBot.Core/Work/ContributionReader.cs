using CoachBot.Core.Practices;

namespace CoachBot.Core.Work;

/// <summary>Reads who did what in a work item. Pure; names stay as written.</summary>
/// <param name="catalogue">Says which practices a role exercises by itself.</param>
public sealed class ContributionReader(PracticeCatalogue catalogue)
{
    private const double RoleStrength = 0.6;

    /// <summary>Everybody's part, one entry for each name and role, in order of name and role.</summary>
    /// <param name="item">The work item.</param>
    /// <param name="reading">What the detector made of it.</param>
    /// <param name="moreNames">Names that may occur in the text besides the item's own, such as its team's members.</param>
    public IReadOnlyList<WrittenContribution> Read(WorkItem item, TextReading reading, IEnumerable<string> moreNames)
    {
        var shares = SharesOf(item, reading, moreNames);
        return
        [
            .. item.Participants.Where(participant => participant.Role != ParticipantRole.Reporter)
                .Select(participant => (participant.Name, participant.Role))
                .Concat(shares.Select(share => (share.Name, Role: RoleOf(item, share.Name))))
                .Distinct()
                .OrderBy(part => part.Name, StringComparer.Ordinal).ThenBy(part => part.Role)
                .Select(part => Contribution(item, part.Name, part.Role, [.. shares.Where(share => share.Name == part.Name && RoleOf(item, share.Name) == part.Role)])),
        ];
    }

    private WrittenContribution Contribution(WorkItem item, string name, ParticipantRole role, List<Share> shares)
    {
        var cap = item.Scope.Cap();
        var line = item.Participants.FirstOrDefault(participant => participant.Name == name && participant.Role == role)?.Where;
        var byName = item.IsDone && line is { } where && RungOf(role) is { } alone
            ? catalogue.Practices.Where(practice => practice.Roles.Contains(role))
                .Select(practice => new ExercisedPractice(practice.Id, Lower(alone, cap), RoleStrength, [where]))
            : [];
        var bySentence = shares.GroupBy(share => share.Hit.Practice).Select(group => Exercised(item, group, role, cap));
        ExercisedPractice[] practices = [.. byName.Concat(bySentence).OrderBy(practice => practice.Practice.Value, StringComparer.Ordinal)];
        var rungs = practices.Select(practice => practice.Rung).Append(Lower(RungOf(role) ?? Involvement.Supported, cap));
        TextSpan[] quotes = [.. (line is { } span ? [span] : Array.Empty<TextSpan>()).Concat(practices.SelectMany(practice => practice.Quotes)).Distinct()];
        return new(name, role, rungs.Max(), quotes, practices);
    }

    private ExercisedPractice Exercised(WorkItem item, IGrouping<PracticeId, Share> shares, ParticipantRole role, Involvement cap)
    {
        // To command is to coordinate others: a commander whose commanding is told has led.
        var commands = role == ParticipantRole.Commander
            && catalogue.Find(shares.Key)?.Roles.Contains(ParticipantRole.Commander) == true;
        var rung = commands ? Involvement.Led : shares.Max(share => share.Rung);
        var limit = role == ParticipantRole.Shadow ? Involvement.Supported : cap;
        var best = TextReading.Best(shares.OrderByDescending(share => share.Rung).Select(share => share.Hit));
        return new(shares.Key, Lower(rung, limit), TextReading.Combine(best.Select(hit => hit.Strength)), [.. best.Select(hit => hit.Sentence)]);
    }

    private static List<Share> SharesOf(WorkItem item, TextReading reading, IEnumerable<string> moreNames)
    {
        var isOwn = item.Kind != WorkKind.Postmortem;
        var speaker = SpeakerOf(item);
        var finder = new NameFinder(item.Participants.Select(participant => participant.Name)
            .Concat(item.FollowUps.Select(followUp => followUp.Owner).OfType<string>()).Concat(moreNames));
        var actors = new ActorReader(finder, speaker, isOwn);
        var whole = isOwn ? InvolvementReader.CapOfWhole(reading.Sentences) : Involvement.Shaped;
        var bySentence = reading.Hits.Where(hit => hit.Use == PracticeUse.Exercised).ToLookup(hit => hit.Sentence);
        var shares = new List<Share>();
        foreach (var sentence in reading.Sentences)
        {
            foreach (var hit in bySentence[sentence.Span])
            {
                var owner = item.FollowUps.FirstOrDefault(followUp => followUp.IsDone && followUp.Where.Contains(sentence.Span))?.Owner;
                foreach (var name in owner is null ? actors.ActorsOf(sentence, hit.Phrase.Start) : [owner])
                {
                    var alone = isOwn && sentence.Role == SectionRole.Title ? Involvement.Executed : Involvement.Owned;
                    var rung = InvolvementReader.Read(sentence.Words, alone);
                    shares.Add(new(name, hit, name == speaker ? Lower(rung, whole) : rung, sentence.Role));
                }
            }

            actors.Pass(sentence);
        }

        return WithoutBorrowedTitles(shares, speaker);
    }

    // A title is the owner's only while the text does not give that very practice to somebody else.
    private static List<Share> WithoutBorrowedTitles(List<Share> shares, string? speaker)
    {
        var given = shares.Where(share => share.Role != SectionRole.Title && share.Name != speaker).Select(share => share.Hit.Practice).ToHashSet();
        var kept = shares.Where(share => share.Role != SectionRole.Title && share.Name == speaker).Select(share => share.Hit.Practice).ToHashSet();
        return shares.FindAll(share => share.Role != SectionRole.Title || !given.Contains(share.Hit.Practice) || kept.Contains(share.Hit.Practice));
    }

    private static string? SpeakerOf(WorkItem item)
    {
        var role = item.Kind == WorkKind.Ticket ? ParticipantRole.Assignee : ParticipantRole.Author;
        var speakers = item.Participants.Where(participant => participant.Role == role).Take(2).ToList();
        return speakers.Count == 1 ? speakers[0].Name : null;
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

    private sealed record Share(string Name, SentenceHit Hit, Involvement Rung, SectionRole Role);
}
