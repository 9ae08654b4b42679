using CoachBot.Chat;
using CoachBot.Composition;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Prompts;
using CoachBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>The program's own composition over a fresh, migrated database, with a clock that tests move.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private static readonly PackFolder Folder = new();
    private static readonly Lazy<PackLibrary> Packs = new(Folder.Load);

    private readonly ServiceProvider _services;

    private TestApp(string connectionString, IReadOnlyDictionary<string, string?>? settings = null, IPromptDesk? desk = null)
    {
        ConnectionString = connectionString;
        Database = new Database(connectionString, DatabaseKind.Own);
        var services = new ServiceCollection().AddLogging().AddCoachBot(Database, Folder, Packs.Value, Settings(settings), Clock);
        _services = (desk is null ? services : services.AddSingleton(desk)).BuildServiceProvider();
    }

    public string ConnectionString { get; }

    public Database Database { get; }

    public FakeClock Clock { get; } = new(FakeClock.Start);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>With nobody in the directory.</summary>
    public static async Task<TestApp> EmptyAsync(PostgresCluster cluster) => new(await MigratedDatabase.CreateAsync(cluster));

    /// <summary>With <see cref="Member.Everybody"/> in the directory, and with settings or none.</summary>
    public static async Task<TestApp> StartAsync(PostgresCluster cluster, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var template = await cluster.TemplateAsync("everybody", PrepareAsync);
        return new(await cluster.CreateDatabaseAsync(template), settings);
    }

    /// <summary>The same with a model, or without.</summary>
    public static async Task<TestApp> StartAsync(PostgresCluster cluster, IPromptDesk? desk) =>
        new(await cluster.CreateDatabaseAsync(await cluster.TemplateAsync("everybody", PrepareAsync)), null, desk);

    /// <summary>With <see cref="Member.Everybody"/>, and whatever else was done once for all who ask for it by that name.</summary>
    public static async Task<TestApp> CopyAsync(PostgresCluster cluster, string name, Func<TestApp, Task> prepareAsync)
    {
        var template = await cluster.TemplateAsync(name, async connectionString =>
        {
            await PrepareAsync(connectionString);
            await using var app = new TestApp(connectionString);
            await prepareAsync(app);
        });
        return new(await cluster.CreateDatabaseAsync(template));
    }

    /// <summary>The same, with some of them linked to Slack.</summary>
    public static async Task<TestApp> InSlackAsync(PostgresCluster cluster)
    {
        var template = await cluster.TemplateAsync("slack", async connectionString =>
        {
            await PrepareAsync(connectionString);
            await using var app = new TestApp(connectionString);
            await app.ImportAsync(
                Member.Dana with { Slack = "T0ACME/U0DANA" }, Member.Priya with { Slack = "T0ACME/U0PRIYA" }, Member.Mei with { Slack = "T0ACME/U0MEI" });
        });
        return new(await cluster.CreateDatabaseAsync(template));
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<PeopleCount> ImportAsync(params Member[] members) =>
        Get<PeopleIntake>().TakeAsync(new WorkFile("people.csv", Member.Csv(members)), new SilentProgress(), Token);

    public Task<IntakeCount> TakeAsync(params Ticket[] tickets) => Get<WorkIntake>().TakeAsync(Ticket.Read(tickets), () => { }, Token);

    public async Task<Person> PersonAsync(string id) => (await Get<PeopleStore>().FindAsync(id, Token)).ShouldNotBeNull();

    /// <summary>What CoachBot answers when that person types the message.</summary>
    public async Task<ChatReply> SayAsync(string id, string message)
    {
        var person = await PersonAsync(id);
        return await Get<ChatDispatcher>().AnswerAsync(message, person, new Reader.Member(person), Token);
    }

    /// <summary>All evidence of a person, as they see it.</summary>
    public async Task<ReadGrant> OwnGrantAsync(string id)
    {
        var person = (await Get<PeopleStore>().FindAsync(id, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        return AccessPolicy.Decide(new Reader.Member(person), person, DataView.Whole).Grant.ShouldNotBeNull();
    }

    public async Task<IReadOnlyList<EvidenceItem>> EvidenceAsync(string id)
    {
        var person = await PersonAsync(id);
        var grant = AccessPolicy.Decide(new Reader.Member(person), person, DataView.Whole).Grant.ShouldNotBeNull();
        return await Get<EvidenceStore>().ForAsync(grant, Token);
    }

    public async Task<IReadOnlyList<T>> RowsAsync<T>(string sql, object? arguments = null)
    {
        await using var connection = await Database.OpenAsync(Token);
        return await connection.RowsAsync<T>(sql, arguments, Token);
    }

    public async Task<T> ValueAsync<T>(string sql, object? arguments = null) => (await RowsAsync<T>(sql, arguments)).ShouldHaveSingleItem();

    public async Task RunAsync(string sql, object? arguments = null)
    {
        await using var connection = await Database.OpenAsync(Token);
        await connection.RunAsync(sql, arguments, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static Settings Settings(IReadOnlyDictionary<string, string?>? settings) =>
        new(new(), new(), new ConfigurationBuilder().AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build());

    private static async Task PrepareAsync(string connectionString)
    {
        await using var app = new TestApp(connectionString);
        await new MigrationRunner(app.Database).RunAsync(Token);
        await app.ImportAsync([.. Member.Everybody]);
    }
}
