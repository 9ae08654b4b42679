using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Core.Practices;

namespace CoachBot.Commands.MyLevel;

/// <summary>What somebody else sees: confirmed, shared evidence by competency; no states, no gaps, no counts.</summary>
internal static class SharedReply
{
    private const int QuotesPerCompetency = 3;

    public static ChatReply Of(
        Person subject, Framework framework, IReadOnlyList<EvidenceItem> shared, IReadOnlyCollection<string> names, PracticeCatalogue practices,
        DateTimeOffset asOf, bool isOwn)
    {
        var blocks = ImmutableArray.CreateBuilder<ChatBlock>();
        blocks.Add(new ChatBlock.Heading($"{subject.Name}: shared evidence in {framework.Title}"));
        var track = subject.TargetIn(framework.Id)?.Track;
        foreach (var competency in framework.Rated)
        {
            var pieces = LevelRule.Stand(competency, framework.Thresholds, shared, asOf).Items.Reverse()
                .SelectMany(item => item.OrderByDescending(piece => piece.Rung).ThenByDescending(piece => piece.Strength))
                .DistinctBy(piece => piece.Quotes[0].Text).Take(QuotesPerCompetency).ToList();
            blocks.Add(new ChatBlock.Bullets([new(competency.TitleIn(track), pieces.Count == 0 ? "nothing shared" : "")]));
            foreach (var piece in pieces)
            {
                blocks.Add(new ChatBlock.Quote(
                    QuoteMask.For(piece.Quotes[0].Text, subject, names),
                    $"{Wording.Citation(piece)}; {practices.TitleOf(piece.Practice)}, {Wording.Rung(piece.Rung)}"));
            }
        }

        blocks.Add(new ChatBlock.Note(Wording.Interpreted(framework) + (isOwn
            ? "This is what your manager and your on-call lead can see. Keep a piece to yourself with /evidence hide <n>."
            : $"{subject.Name} decides what is shared and is told that you looked. An empty line says nothing.")));
        return new(blocks.ToImmutable());
    }
}
