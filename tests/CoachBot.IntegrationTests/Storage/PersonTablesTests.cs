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
        select distinct c.table_name || '.' || c.column_name
        from information_schema.columns c
        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
        left join (information_schema.key_column_usage k
                   join information_schema.referential_constraints r on r.constraint_name = k.constraint_name and r.constraint_schema = k.constraint_schema
                   join information_schema.table_constraints o on o.constraint_name = r.unique_constraint_name and o.constraint_schema = r.unique_constraint_schema)
          on k.table_schema = c.table_schema and k.table_name = c.table_name and k.column_name = c.column_name
        where c.table_schema = 'public' and (
          o.table_name in ('person', 'evidence', 'contribution', 'notice', 'access_log')
          or c.column_name ~ '^(person|subject|reader|actor|author|manager|owner|signer|member|recipient)(_id)?$|_(person|subject|reader|author)(_id)?$|^(signed|logged|asked|told|made|created|written|sent)_(by|to)$'
          or (c.table_name = 'person' and c.column_name = 'id'))
        order by 1
        """);
}
