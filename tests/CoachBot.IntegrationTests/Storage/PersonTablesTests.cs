using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Storage;

/// <summary>A table that comes to speak of people is in their export, or says why not; and says what deleting makes of it.</summary>
public sealed class PersonTablesTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Every_column_that_names_a_person_has_its_place()
    {
        await using var app = await TestApp.EmptyAsync(cluster);

        var found = await NamingAsync(app);

        found.Count.ShouldBeGreaterThan(10);
        found.Except(PersonTables.All.Select(place => $"{place.Table}.{place.Column}")).ShouldBeEmpty(
            "These columns name a person. Give each its place in PersonTables: the part of the export with its rows, or why not; and what deleting makes of it.");
    }

    [Fact]
    public async Task A_new_table_with_a_person_in_it_is_found()
    {
        await using var app = await TestApp.EmptyAsync(cluster);
        await app.RunAsync("create table oddment (holder text references person (id)); create table notes (subject_id text); create table scrap (evidence_id text references evidence (id))");

        new[] { "oddment.holder", "notes.subject_id", "scrap.evidence_id" }.ShouldBeSubsetOf(await NamingAsync(app));
    }

    [Fact]
    public async Task Every_place_is_a_column_and_says_what_becomes_of_it()
    {
        await using var app = await TestApp.EmptyAsync(cluster);
        var columns = await app.RowsAsync<string>("select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'");

        foreach (var place in PersonTables.All)
        {
            columns.ShouldContain($"{place.Table}.{place.Column}");
            (place.Part is null).ShouldBe(place.WhyNotExported.Length > 0, $"{place.Table}.{place.Column}: a part, or why not");
            if (place.Fate == PersonFate.GoesWithItsOwner)
            {
                PersonTables.All.ShouldContain(other => other.Part == place.Part && other.Fate != PersonFate.GoesWithItsOwner);
            }
            else
            {
                place.Fate.AtDelete.ShouldBe(place.Fate.Why.Length == 0, $"{place.Table}.{place.Column}: it goes, or why it stays");
            }
        }
    }

    // By a reference to a person, or to rows that are a person's own; else by what such columns are called.
    private static Task<IReadOnlyList<string>> NamingAsync(TestApp app) => app.RowsAsync<string>(
        """
        select distinct t.relname || '.' || c.attname
        from pg_class t
        join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
        join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
        left join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' and c.attnum = any(k.conkey)
        left join pg_class o on o.oid = k.confrelid
        where t.relkind = 'r' and (
          o.relname in ('person', 'evidence', 'contribution', 'notice', 'access_log')
          or c.attname ~ '^(person|subject|reader|actor|author|manager|owner|signer|member|recipient)(_id)?$|_(person|subject|reader|author)(_id)?$|^(signed|logged|asked|told|made|created|written|sent)_(by|to)$'
          or (t.relname = 'person' and c.attname = 'id'))
        order by 1
        """);
}
