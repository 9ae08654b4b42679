using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.People;

namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>Fills in forms page by page, as a platform does.</summary>
internal static class FormFilling
{
    /// <summary>The form that a message opens.</summary>
    public static async Task<ChatForm> OpenAsync(this TestApp app, string id, string message) => (await app.SayAsync(id, message)).Form.ShouldNotBeNull();

    /// <summary>The form that a message about a text of somebody's opens.</summary>
    public static async Task<ChatForm> OpenAsync(this TestApp app, string id, string message, string quoted)
    {
        var person = await app.PersonAsync(id);
        return (await app.Get<ChatDispatcher>().AnswerAsync(message, quoted, person, new Reader.Member(person), TestContext.Current.CancellationToken)).Form.ShouldNotBeNull();
    }

    /// <summary>What becomes of the answers to a page; what a field began with is its answer unless another is given.</summary>
    public static async Task<FormResult> SubmitAsync(this TestApp app, string id, ChatForm form, params (string Field, string Answer)[] answers)
    {
        var person = await app.PersonAsync(id);
        var given = form.Fields.Where(field => Begins(field).Length > 0).ToDictionary(field => field.Id, Begins);
        foreach (var same in answers.GroupBy(answer => answer.Field))
        {
            given[same.Key] = [.. same.Select(answer => answer.Answer).Where(answer => answer.Length > 0)];
        }

        return await app.Get<FormDispatcher>().SubmitAsync(
            form.Id,
            new(new(person, new Reader.Member(person), [], app.Clock.GetUtcNow()), form.State, given.Where(pair => pair.Value.Length > 0).ToDictionary()),
            TestContext.Current.CancellationToken);
    }

    public static ChatForm Page(this FormResult result) => result.ShouldBeOfType<FormResult.Next>().Form;

    public static ChatReply Reply(this FormResult result) => result.ShouldBeOfType<FormResult.Done>().Reply;

    /// <summary>What is wrong, by field.</summary>
    public static IReadOnlyDictionary<string, string> Wrong(this FormResult result) =>
        result.ShouldBeOfType<FormResult.Wrong>().ByField.ToDictionary(problem => problem.Field, problem => problem.Sentence);

    /// <summary>What stands above the questions, as a terminal shows it.</summary>
    public static string IntroText(this ChatForm form) => new ChatReply(form.Intro).Text();

    private static ImmutableArray<string> Begins(FormField field) => field switch
    {
        FormField.Text text => text.Value.Length == 0 ? [] : [text.Value],
        FormField.Choice choice => choice.Value.Length == 0 ? [] : [choice.Value],
        FormField.Ticks ticks => ticks.Values,
        FormField.Day day => day.Value is { } value ? [value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)] : [],
        FormField.Time time => time.Value is { } value ? [value.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)] : [],
        FormField.People people => people.Values,
        _ => [],
    };
}
