using CoachBot.Files;

namespace CoachBot.People;

/// <summary>Reads the columns that say where a person is known.</summary>
internal static class AccountFields
{
    private const int LongestId = 128;

    public static readonly IReadOnlyList<string> Columns = ["slack", "teams", "github", "jira", "pagerduty"];

    public static IEnumerable<PersonAccount> Read(PersonCells cells, LineProblems problems)
    {
        foreach (var column in Columns.Where(column => cells[column].Length > 0))
        {
            if (Account(column, cells[column]) is { } account)
            {
                yield return account;
            }
            else
            {
                problems.Add(cells.LineOf(column), $"this is not a {column} account", cells[column], Form(column), "Correct it, or leave it out");
            }
        }
    }

    private static PersonAccount? Account(string column, string text) => (column, text.Split('/')) switch
    {
        ("slack", [['T' or 'E', _, ..] workspace, ['U' or 'W', _, ..] user]) when IsSlackId(workspace) && IsSlackId(user) => new PersonAccount(column, workspace, user),
        ("teams", [var tenant, var user]) when IsId(tenant) && IsId(user) => new PersonAccount(column, tenant.ToLowerInvariant(), user.ToLowerInvariant()),
        ("github", [var login]) when IsId(login.TrimStart('@')) => new PersonAccount(column, "", login.TrimStart('@').ToLowerInvariant()),
        ("jira" or "pagerduty", [var user]) when IsId(user) => new PersonAccount(column, "", user),
        _ => null,
    };

    private static string Form(string column) => column switch
    {
        "slack" => "workspace and user id, as in T0ABC/U0DEF",
        "teams" => "tenant and Entra object id, divided by one '/'",
        "github" => "a login",
        _ => "a user id of at most 128 characters",
    };

    private static bool IsSlackId(string text) => IsId(text) && text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));

    private static bool IsId(string text) =>
        text.Length is > 0 and <= LongestId && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':' or '|');
}
