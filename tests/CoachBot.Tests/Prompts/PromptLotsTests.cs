using System.Text.Json;
using CoachBot.Prompts;
using CoachBot.Prompts.Narration;

namespace CoachBot.Tests.Prompts;

/// <summary>However slow a model is, whoever asks for many has what there is soon.</summary>
public sealed class PromptLotsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_question_is_asked_once_and_answers_come_in_order()
    {
        var desk = new TimedDesk();
        var lots = new PromptLots(desk, desk);

        var answers = await lots.AskAsync(Questions("a", "b", "a", "c", "b", "a"), Token);

        answers.Select(answer => answer.ShouldNotBeNull().Value).ShouldBe(["a", "b", "a", "c", "b", "a"]);
        desk.Asked.Order().ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task After_a_few_misses_nothing_more_is_asked_and_the_next_lot_waits_for_a_while()
    {
        var desk = new TimedDesk { IsMissing = true };
        var lots = new PromptLots(desk, desk);
        var many = Questions([.. Enumerable.Range(0, 1_000).Select(at => $"{at}")]);

        (await lots.AskAsync(many, Token)).ShouldAllBe(answer => answer == null);
        var first = desk.Asked.Count;
        await lots.AskAsync(many, Token);

        first.ShouldBeInRange(PromptLots.MissesBeforeRest, PromptLots.MissesBeforeRest + PromptLots.SideBySide);
        desk.Asked.Count.ShouldBe(first);
        desk.Now += PromptLots.Rest;
        desk.IsMissing = false;
        (await lots.AskAsync(many, Token)).Count(answer => answer is not null).ShouldBe(1_000);
    }

    [Fact]
    public async Task A_lot_takes_no_longer_than_its_time_and_all_lots_of_an_hour_no_longer_than_theirs()
    {
        var desk = new TimedDesk { Takes = TimeSpan.FromSeconds(1) };
        var lots = new PromptLots(desk, desk);
        var many = Questions([.. Enumerable.Range(0, 100).Select(at => $"{at}")]);

        var answers = await lots.AskAsync(many, Token);

        answers.Count(answer => answer is not null).ShouldBeInRange((int)PromptLots.OfLot.TotalSeconds, (int)PromptLots.OfLot.TotalSeconds + PromptLots.SideBySide);
        desk.LongestPatience.ShouldBe(PromptLots.OfQuestion);
        for (var lot = 0; lot < 20; lot++)
        {
            await lots.AskAsync(many, Token);
        }

        desk.Asked.Count.ShouldBeLessThanOrEqualTo((int)PromptLots.OfHour.TotalSeconds + PromptLots.SideBySide);
        desk.Now += TimeSpan.FromHours(1);
        (await lots.AskAsync(many, Token)).ShouldContain(answer => answer != null);
    }

    [Fact]
    public async Task What_most_are_to_read_is_asked_first()
    {
        var desk = new TimedDesk { Takes = PromptLots.OfLot };

        await new PromptLots(desk, desk).AskAsync(Questions("a", "b", "c", "d", "e", "f", "g", "h", "h", "h"), Token);

        desk.Asked.Take(PromptLots.SideBySide).ShouldContain("h");
    }

    private static (PromptQuestion, IPromptReading<string>)[] Questions(params string[] texts) =>
        [.. texts.Select(text => (new PromptQuestion("some", new Dictionary<string, string> { ["text"] = text }) { Patience = TimeSpan.FromHours(1) }, (IPromptReading<string>)new Unread()))];

    /// <summary>A desk and the clock that its answers move: one at a time, each takes the same.</summary>
    private sealed class TimedDesk : TimeProvider, IPromptDesk
    {
        private readonly Lock _lock = new();

        public DateTimeOffset Now { get; set; } = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

        public TimeSpan Takes { get; init; }

        public bool IsMissing { get; set; }

        public List<string> Asked { get; } = [];

        public TimeSpan LongestPatience { get; private set; }

        public string? Model => "some-model";

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.UtcTicks;

        public bool IsOn(string prompt) => true;

        public Task<bool> HasRoomAsync(string prompt, CancellationToken cancellationToken) => Task.FromResult(true);

        public Task<PromptAnswer<T>?> AskAsync<T>(PromptQuestion question, IPromptReading<T> reading, CancellationToken cancellationToken)
            where T : class
        {
            lock (_lock)
            {
                Asked.Add(question.Data["text"]);
                LongestPatience = question.Patience > LongestPatience ? question.Patience : LongestPatience;
                Now += Takes;
                return Task.FromResult(IsMissing ? null : new PromptAnswer<T>((T)(object)question.Data["text"], "some-model", "some@1"));
            }
        }
    }

    private sealed class Unread : IPromptReading<string>
    {
        public string? Read(JsonElement answer, out string? wrong) => throw new InvalidOperationException("The desk of this test answers by itself.");
    }
}
