using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;

namespace CoachBot.Cli;

/// <summary>What <c>--fill</c> says, handed out page after page.</summary>
internal sealed class FormFills
{
    private const string Option = "--fill";
    private const string DayForm = "yyyy-MM-dd";
    private const string TimeForm = "HH:mm";

    private readonly Dictionary<string, string> _left = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <exception cref="RefusedException">One is no <c>field=value</c>, or a field is filled twice.</exception>
    public FormFills(IEnumerable<string> typed)
    {
        var problems = new List<Problem>();
        foreach (var fill in typed)
        {
            var at = fill.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                problems.Add(new("this fills in nothing", Option, fill, "<field>=<value>", "Name the field, then '=', then the answer; nothing behind '=' leaves it empty"));
            }
            else if (!_left.TryAdd(fill[..at].Trim(), fill[(at + 1)..]))
            {
                problems.Add(new("a field is filled twice", Option, fill[..at], Do: "Give it once; several answers are divided by commas"));
            }
        }

        if (problems.Count > 0)
        {
            throw new RefusedException(problems);
        }
    }

    public bool IsEmpty => _left.Count == 0;

    /// <summary>The fills that no page asked for, each with the field that may have been meant.</summary>
    public IReadOnlyList<Problem> Unasked() =>
    [
        .. _left.Keys.Select(field => new Problem("no page of the form asked for this field; the rest was sent", Option, field, string.Join(", ", _asked.Order(StringComparer.Ordinal)),
            Nearest.To(field, _asked) is { } meant ? $"Did you mean {meant}?" : "Leave it away; without --fill the form is shown")),
    ];

    /// <summary>Whether a fill is for a field of this page.</summary>
    public bool Fit(ChatForm form) => form.Fields.Any(field => _left.ContainsKey(field.Id));

    /// <summary>Fills that look like a slip in the name of a field of this page which nothing fills in.</summary>
    public IReadOnlyList<Problem> Slips(ChatForm form)
    {
        var ids = form.Fields.Select(field => field.Id).ToList();
        return
        [
            .. _left.Keys.Except(ids, StringComparer.Ordinal).Select(field => (Field: field, Meant: Nearest.To(field, ids)))
                .Where(slip => slip.Meant is not null && !_left.ContainsKey(slip.Meant))
                .Select(slip => new Problem("the form does not ask for this field; nothing was sent", Option, slip.Field, string.Join(", ", ids), $"Did you mean {slip.Meant}?")),
        ];
    }

    /// <summary>The answers to a page: what is filled in, else what stands in it. Takes its fills.</summary>
    /// <param name="form">The page.</param>
    /// <param name="personAsync">Finds somebody by id or e-mail address.</param>
    /// <param name="cancellationToken">Stops the looking up.</param>
    public async Task<(IReadOnlyDictionary<string, ImmutableArray<string>> Answers, IReadOnlyList<FieldProblem> Problems)> TakeAsync(
        ChatForm form, Func<string, CancellationToken, Task<Person?>> personAsync, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var problems = new List<FieldProblem>();
        foreach (var field in form.Fields)
        {
            _asked.Add(field.Id);
            var (values, problem) = _left.Remove(field.Id, out var typed) ? await ReadAsync(field, typed, personAsync, cancellationToken) : (Standing(field), null);
            problem ??= values.IsEmpty && !field.IsOptional ? "This must be filled in." : null;
            if (problem is not null)
            {
                problems.Add(new(field.Id, problem));
            }
            else if (!values.IsEmpty)
            {
                answers[field.Id] = values;
            }
        }

        return (answers, problems);
    }

    /// <summary>What stands in a field to begin with.</summary>
    public static ImmutableArray<string> Standing(FormField field) => field switch
    {
        FormField.Text text => Several(text.Value),
        FormField.Choice choice => Several(choice.Value),
        FormField.Ticks ticks => ticks.Values,
        FormField.Day { Value: { } day } => [day.ToString(DayForm, CultureInfo.InvariantCulture)],
        FormField.Time { Value: { } time } => [time.ToString(TimeForm, CultureInfo.InvariantCulture)],
        FormField.People people => people.Values,
        _ => [],
    };

    private static async Task<(ImmutableArray<string> Values, string? Problem)> ReadAsync(FormField field, string typed, Func<string, CancellationToken, Task<Person?>> personAsync, CancellationToken cancellationToken)
    {
        if (typed.Trim().Length == 0)
        {
            return ([], null);
        }

        var parts = typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return field switch
        {
            FormField.Text text => ([typed], typed.Length > text.Longest ? $"It has {typed.Length} letters; at most {text.Longest} are allowed." : null),
            FormField.Choice choice => ([typed.Trim()], Unknown([typed.Trim()], choice.Options)),
            FormField.Ticks ticks => ([.. parts], Unknown(parts, ticks.Options)),
            FormField.People people => await PeopleAsync(parts, people.Most, personAsync, cancellationToken),
            FormField.Day => ([typed.Trim()], DateOnly.TryParseExact(typed.Trim(), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "This is no day; write it as 2026-11-21."),
            FormField.Time => ([typed.Trim()], TimeOnly.TryParseExact(typed.Trim(), TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "This is no time; write it as 03:15."),
            _ => ([typed], null),
        };
    }

    private static string? Unknown(IEnumerable<string> typed, ImmutableArray<FormOption> options)
    {
        var values = options.Select(option => option.Value).ToList();
        return typed.FirstOrDefault(value => !values.Contains(value, StringComparer.Ordinal)) is { } unknown
            ? new Problem("there is no such answer", Found: unknown, Allowed: string.Join(", ", values), Do: Nearest.To(unknown, values) is { } meant ? $"Did you mean {meant}?" : "Choose from these").ToString()
            : null;
    }

    private static async Task<(ImmutableArray<string> Values, string? Problem)> PeopleAsync(string[] typed, int most, Func<string, CancellationToken, Task<Person?>> personAsync, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var one in typed)
        {
            if (await personAsync(one, cancellationToken) is not { } person)
            {
                return ([], $"Nobody in the directory has the id or e-mail address {one}.");
            }

            found.Add(person.Id.Value);
        }

        return (found.ToImmutable(), found.Count > most ? $"These are {found.Count} people; at most {most} are allowed." : null);
    }

    private static ImmutableArray<string> Several(string value) => value.Length == 0 ? [] : [value];
}
