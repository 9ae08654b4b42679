using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Storage;

public sealed class StorageTypesTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Every_id_comes_back_as_it_was_written()
    {
        await ComesBackAsync(new PersonId("priya"));
        await ComesBackAsync(new PracticeId("secrets-rotation"));
        await ComesBackAsync(new CompetencyId("ci-cd"));
        await ComesBackAsync(EvidenceId.For(new("priya"), new("csv", "A-1"), new("alerting")));
        await ComesBackAsync(WorkId.For(new("csv", "A-1")));
    }

    [Fact]
    public async Task No_id_type_lacks_its_round_trip_here() =>
        StorageTypes.Handled.Where(type => type.Name.EndsWith("Id", StringComparison.Ordinal)).Select(type => type.Name).Order(StringComparer.Ordinal)
            .ShouldBe(["CompetencyId", "EvidenceId", "PersonId", "PracticeId", "WorkId"]);

    [Fact]
    public async Task A_row_fills_properties_by_the_words_of_its_columns()
    {
        await using var app = await TestApp.EmptyAsync(cluster);

        var row = await app.ValueAsync<Row>("select 'priya' as person_id, null::text as manager_id, 3 as quote_start");

        row.ShouldBe(new Row { PersonId = new("priya"), ManagerId = null, QuoteStart = 3 });
    }

    [Theory]
    [InlineData("2026-03-29T01:30:00+05:30")]
    [InlineData("2026-03-29T01:30:00-08:00")]
    [InlineData("2026-03-29T01:30:00+00:00")]
    [InlineData("1999-12-31T23:59:59.123456+14:00")]
    public async Task A_moment_with_an_offset_comes_back_as_the_same_moment_in_utc(string written)
    {
        await using var app = await TestApp.EmptyAsync(cluster);
        var moment = DateTimeOffset.Parse(written, System.Globalization.CultureInfo.InvariantCulture);

        var read = await app.ValueAsync<DateTimeOffset>("select @moment::timestamptz", new { moment });

        read.ShouldBe(moment);
        read.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_missing_moment_stays_missing()
    {
        await using var app = await TestApp.EmptyAsync(cluster);

        (await app.ValueAsync<Row>("select 'priya' as person_id, @moment::timestamptz as told_at", new { moment = (DateTimeOffset?)null })).ToldAt.ShouldBeNull();
        (await app.ValueAsync<Row>("select 'priya' as person_id, @moment::timestamptz as told_at", new { moment = (DateTimeOffset?)FakeClock.Start })).ToldAt
            .ShouldBe(FakeClock.Start);
    }

    [Fact]
    public async Task Lists_keep_their_order_and_what_looks_like_syntax()
    {
        await using var app = await TestApp.EmptyAsync(cluster);
        string[] words = ["b", "", "a,\"b\"", "{}", "NULL", "👩‍🚒"];
        int[] numbers = [3, 0, -1, int.MaxValue];

        (await app.ValueAsync<string[]>("select @words::text[]", new { words })).ShouldBe(words);
        (await app.ValueAsync<int[]>("select @numbers::int[]", new { numbers })).ShouldBe(numbers);
        (await app.ValueAsync<string[]>("select @words::text[]", new { words = Array.Empty<string>() })).ShouldBeEmpty();
        (await app.ValueAsync<int[]>("select @numbers::int[]", new { numbers = Array.Empty<int>() })).ShouldBeEmpty();
    }

    private async Task ComesBackAsync<T>(T id) where T : struct
    {
        await using var app = await TestApp.EmptyAsync(cluster);

        (await app.ValueAsync<T>("select @id::text", new { id })).ShouldBe(id);
    }

    private sealed record Row
    {
        public PersonId PersonId { get; init; }

        public string? ManagerId { get; init; }

        public int QuoteStart { get; init; }

        public DateTimeOffset? ToldAt { get; init; }
    }
}
