using System.Text.Json;
using CoachBot.Core.Chat;
using CoachBot.Delivery;
using CoachBot.Storage;

namespace CoachBot.Benchmarks.Soaks.WeeklyYear;

/// <summary>A platform that takes note of what arrives. Now and then it is away, or its answer is lost, and it can be asked.</summary>
internal sealed class RecordingChat(YearPlan plan, TimeProvider clock) : IDirectChat, IOutboxCarrier
{
    public const string Name = "soak";

    private const int LostOf = 50;
    private const string Did = "/growth done ";

    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, YearPerson> _people = plan.People.ToDictionary(person => person.Id, StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Platform => Name;

    /// <summary>Called for each message that arrives.</summary>
    public Action<YearPerson, YearMessage> Arrived { get; set; } = (_, _) => { };

    public OutgoingMessage Direct(string key, string workspace, string userId, ChatReply reply) =>
        new(Name, key, $"{workspace}/{userId}", "direct", JsonSerializer.Serialize(new { action = ActionOf(reply) }), InDoubtPolicy.AtMostOnce);

    public Task<SendOutcome> SendAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (plan.PlatformAway.Any(away => now >= away.From && now < away.Until))
        {
            return Task.FromResult<SendOutcome>(new SendOutcome.NotSent("away", Wait));
        }

        var parts = entry.DeliveryKey.Split(':');
        using var payload = JsonDocument.Parse(entry.Payload!);
        _taken.Add(entry.DeliveryKey);
        Arrived(_people[parts[1]], new(parts[2], now, payload.RootElement.GetProperty("action").GetString()));
        return Task.FromResult<SendOutcome>(_taken.Count % LostOf == 0 ? new SendOutcome.InDoubt("lost") : new SendOutcome.Sent(null));
    }

    public Task<AskOutcome> WasSentAsync(OutboxEntry entry, CancellationToken cancellationToken) =>
        Task.FromResult<AskOutcome>(_taken.Contains(entry.DeliveryKey) ? new AskOutcome.Yes(null) : new AskOutcome.No());

    // As the person sees it: the step whose button it is.
    private static string? ActionOf(ChatReply reply) => reply.Blocks.OfType<ChatBlock.Buttons>().SelectMany(buttons => buttons.Items)
        .Select(button => button.Command).FirstOrDefault(command => command.StartsWith(Did, StringComparison.Ordinal))?[Did.Length..];
}
