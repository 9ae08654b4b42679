using CoachBot.IntegrationTests.Fixtures;
using Npgsql;

namespace CoachBot.IntegrationTests.Storage;

/// <summary>Kept by the database itself, whatever a program or a person at a prompt tries.</summary>
public sealed class ImmutabilityTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData("update work_revision set text = 'Somebody else did it.'")]
    [InlineData("update work_revision set sha256 = ''")]
    [InlineData("update work_revision set document = '{}'")]
    [InlineData("update evidence_event set to_status = 'confirmed'")]
    [InlineData("update evidence_event set rung = 'shaped'")]
    [InlineData("update evidence_event set actor = 'priya', at = now()")]
    [InlineData("update framework_document set document = ''")]
    [InlineData("delete from framework_document")]
    [InlineData("update framework_change set hash = null, did = 'removed'")]
    public async Task What_was_written_down_is_never_changed(string update)
    {
        await using var app = await WithEvidenceAsync();
        var before = await app.DumpAsync();

        var refused = await Should.ThrowAsync<PostgresException>(() => app.RunAsync(update));

        refused.SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        (await app.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_revision_is_redacted_once_and_never_again()
    {
        await using var app = await WithEvidenceAsync();

        await app.RunAsync("update work_revision set text = '[erased] did it.', redacted_at = now()");

        await Should.ThrowAsync<PostgresException>(() => app.RunAsync("update work_revision set redacted_at = null"));
        await Should.ThrowAsync<PostgresException>(() => app.RunAsync("update work_revision set text = 'x', redacted_at = now()"));
    }

    [Fact]
    public async Task A_person_who_leaves_the_directory_leaves_nothing_derived()
    {
        await using var app = await WithEvidenceAsync();

        await app.RunAsync("delete from person where id = 'priya'");

        (await app.ValueAsync<long>(
            "select (select count(*) from evidence) + (select count(*) from evidence_event) + (select count(*) from evidence_quote) + (select count(*) from contribution)"))
            .ShouldBe(0);
        (await app.ValueAsync<long>("select count(*) from work_revision")).ShouldBe(1);
    }

    private async Task<TestApp> WithEvidenceAsync()
    {
        var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        await app.PutAsync(Ladder.Pack(100));
        (await app.EvidenceAsync("priya")).ShouldNotBeEmpty();
        return app;
    }
}
