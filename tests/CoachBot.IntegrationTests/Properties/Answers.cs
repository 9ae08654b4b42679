using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.Core.Work;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Properties;

/// <summary>People who answer the same question the same way, whenever and under whichever key they are asked.</summary>
internal static class Answers
{
    public static async Task GiveAsync(TestApp app)
    {
        foreach (var member in RandomWorld.Members)
        {
            foreach (var piece in (await app.EvidenceAsync(member.Id)).Where(piece => piece.Status == EvidenceStatus.Proposed))
            {
                if (AnswerTo(piece) is var (change, rung))
                {
                    (await app.Get<EvidenceStore>().AnswerAsync(await app.OwnGrantAsync(member.Id), piece, change, rung, app.Clock.GetUtcNow(), TestContext.Current.CancellationToken)).ShouldBeNull();
                }
            }
        }
    }

    public static async Task ConfirmAllAsync(TestApp app)
    {
        foreach (var member in RandomWorld.Members)
        {
            await app.SayAsync(member.Id, "/evidence confirm all");
        }
    }

    private static (EvidenceChange Change, Involvement Rung)? AnswerTo(EvidenceItem piece) =>
        (StableHash.Of(piece.Person.Value, piece.Fingerprint, piece.Practice.Value)[0] - '0') switch
        {
            0 or 1 => null,
            2 => (EvidenceChange.Dispute, piece.Rung),
            3 => (EvidenceChange.Adjust, Involvement.Supported),
            _ => (EvidenceChange.Confirm, piece.Rung),
        };
}
