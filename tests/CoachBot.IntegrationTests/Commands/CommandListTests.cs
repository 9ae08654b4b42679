using CoachBot.Core.Chat;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands;

/// <summary>What people can type is a page that somebody read.</summary>
public sealed class CommandListTests(PostgresCluster cluster)
{
    [Fact]
    public async Task The_help_is_the_approved_page()
    {
        await using var app = await TestApp.StartAsync(cluster);

        Approved.Check((await app.SayAsync("priya", "/coach help")).Text(), "Commands/Help");
    }

    [Fact]
    public async Task The_commands_are_the_approved_ones()
    {
        await using var app = await TestApp.EmptyAsync(cluster);
        var commands = app.Get<Lazy<IReadOnlyList<IChatCommand>>>().Value.OrderBy(command => command.Verb, StringComparer.Ordinal);

        Approved.Check(
            string.Concat(commands.Select(command => $"{command.Verb}  {command.GetType().FullName}\n{string.Concat(command.Forms.Select(form => $"  {form.Text}\n"))}")),
            "Commands/CommandList");
    }
}
