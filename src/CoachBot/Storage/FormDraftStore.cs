using System.Text.Json;
using CoachBot.Core.People;

namespace CoachBot.Storage;

/// <summary>What people began to tell in forms and have not sent yet. A draft is its owner's alone.</summary>
internal sealed class FormDraftStore(Database database, TimeProvider clock)
{
    /// <summary>How long a draft is kept that nobody touches.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>A new draft's id; nothing is stored before there is something to keep.</summary>
    public static string NewId() => Guid.NewGuid().ToString("N");

    /// <summary>The owner's draft of that id; null for none, somebody else's, or one that is too old.</summary>
    public async Task<T?> FindAsync<T>(ReadGrant grant, string form, string id, CancellationToken cancellationToken) where T : class
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        var data = await connection.RowAsync<string>(
            "select data::text from form_draft where id = @id and person_id = @Subject and form = @form and updated_at > @since",
            new { id, grant.Subject, form, since = Since }, cancellationToken);
        return data is null ? null : JsonSerializer.Deserialize<T>(data, Options);
    }

    /// <summary>The owner's newest draft of a form; null for none.</summary>
    public async Task<FormDraft?> NewestAsync(ReadGrant grant, string form, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<FormDraft>(
            "select id, updated_at from form_draft where person_id = @Subject and form = @form and updated_at > @since order by updated_at desc, id limit 1",
            new { grant.Subject, form, since = Since }, cancellationToken);
    }

    /// <summary>Keeps a draft, new or changed. An id that is somebody else's is left as it is.</summary>
    public async Task SaveAsync<T>(ReadGrant grant, string form, string id, T data, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            insert into form_draft (id, person_id, form, data, updated_at) values (@id, @Subject, @form, @data::json, @now)
            on conflict (id) do update set data = excluded.data, updated_at = excluded.updated_at
            where form_draft.person_id = excluded.person_id and form_draft.form = excluded.form
            """,
            new { id, grant.Subject, form, data = JsonSerializer.Serialize(data, Options), now = clock.GetUtcNow() }, cancellationToken);
    }

    /// <summary>Forgets one draft of the owner's.</summary>
    public async Task ForgetAsync(ReadGrant grant, string id, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync("delete from form_draft where person_id = @Subject and id = @id", new { grant.Subject, id }, cancellationToken);
    }

    /// <summary>Forgets all drafts of the owner's of a form.</summary>
    public async Task ForgetAllAsync(ReadGrant grant, string form, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync("delete from form_draft where person_id = @Subject and form = @form", new { grant.Subject, form }, cancellationToken);
    }

    /// <summary>Forgets what nobody touched for <see cref="Kept"/>.</summary>
    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync("delete from form_draft where updated_at <= @since", new { since = Since }, cancellationToken);
    }

    private DateTimeOffset Since => clock.GetUtcNow() - Kept;
}

/// <summary>A draft that waits.</summary>
internal sealed record FormDraft
{
    public string Id { get; init; } = "";

    public DateTimeOffset UpdatedAt { get; init; }
}
