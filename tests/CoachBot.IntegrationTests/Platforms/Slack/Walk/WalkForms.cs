using CoachBot.Core.Chat;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Platforms.Slack.Walk;

/// <summary>How the forms of commands and the fields of pages are filled in: right, and wrong.</summary>
internal static class WalkForms
{
    private static readonly Dictionary<string, string[]> Fillings = new(StringComparer.Ordinal)
    {
        ["<competency>"] = ["security-practices", "ci-cd", "nonsense"],
        ["<framework>"] = ["kaairo-devops", "govuk-ddat-devops", "nonsense"],
        ["<part>"] = ["levels", "role", "skills", "milestones", "path", "kpis", "nonsense"],
        ["<version>"] = ["00000000", "x"],
        ["<person>"] = [.. WalkWorld.Roles.Keys, "nobody", "<@U0MEI>"],
        ["<incident>"] = [WalkWorld.Postmortem, $"postmortems/{WalkWorld.Postmortem}", "K-kestrelwaiting", "csv/K-kestrelwaiting", "nothing"],
        ["<page>"] = ["1", "2", "99", "0"],
        ["<page|all>"] = ["2", "all", "x"],
        ["<n|all>"] = ["1", "99", "all"],
        ["<n>"] = ["1", "2", "3", "99", "x"],
        ["<rung>"] = ["executed", "shaped", "high"],
        ["<name>"] = ["Europe/Madrid", "Mars/Olympus"],
        ["<day>"] = ["tuesday", "someday"],
        ["<0-23>"] = ["10", "24"],
        ["<yyyy-mm-dd|off>"] = ["2026-07-01", "off", "2020-01-01", "soon"],
        ["<question>"] = ["what am I missing for security?", "who sees my evidence?", "what did Priya Raman do in the kestrel incident?", "was fehlt mir noch <!channel>?"],
        ["<on|off>"] = ["on", "perhaps"],
    };

    /// <summary>What to type for a form, with every placeholder filled in several ways; all ways of the first, one of the others.</summary>
    public static IEnumerable<string> Filled(string form)
    {
        var open = form.IndexOf('<', StringComparison.Ordinal);
        if (open < 0)
        {
            return [form];
        }

        var name = form[open..(form.IndexOf('>', StringComparison.Ordinal) + 1)];
        var values = Fillings.GetValueOrDefault(name);
        values.ShouldNotBeNull($"{form} has a placeholder that nobody fills in");
        return values.SelectMany(value => Filled(form[..open] + value.Replace('<', '\u0001') + form[(open + name.Length)..])).Select(text => text.Replace('\u0001', '<'));
    }

    /// <summary>Answers that are right, or nearly.</summary>
    public static (string Field, string Answer)[] Right(ChatForm form) => [.. form.Fields.SelectMany(Right)];

    /// <summary>Answers of the wrong kind to every question.</summary>
    public static (string Field, string Answer)[] Garbage(ChatForm form) =>
        [.. form.Fields.SelectMany(field => Odd.Select(odd => (field.Id, odd))), ("no-such-field", "x")];

    private static string[] Odd { get; } = ["\u202e<!channel> & {0} '; drop table person; --\u001b[2J " + new string('W', 4_000), "", "-1", "😀"];

    private static IEnumerable<(string, string)> Right(FormField field) => field switch
    {
        FormField.Text { IsLong: true, Id: "text-1" } => [(field.Id, Postmortems.DatabaseDown)],
        FormField.Text { IsLong: true, Id: ['t', 'e', 'x', 't', ..] } => [],
        FormField.Text { IsLong: true } => [(field.Id, "I rotated the database password.")],
        FormField.Text { Value: "", IsOptional: false } => [(field.Id, "Checkout was slow")],
        FormField.Choice { Value: "" } choice => [(field.Id, choice.Options[0].Value)],
        FormField.Day { IsOptional: false } => [(field.Id, "2026-05-03")],
        FormField.Time { IsOptional: false } => [(field.Id, field.Id.StartsWith("end", StringComparison.Ordinal) ? "03:40" : "02:10")],
        FormField.People => [(field.Id, "priya"), (field.Id, "mei"), (field.Id, "nora")],
        _ => [],
    };
}
