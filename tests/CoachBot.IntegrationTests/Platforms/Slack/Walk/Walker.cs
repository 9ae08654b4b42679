using System.Text.Json.Nodes;
using CoachBot.Core.Chat;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Platforms.Slack.Rendering;
using CoachBot.Tests.Platforms.Slack;

namespace CoachBot.IntegrationTests.Platforms.Slack.Walk;

/// <summary>Types everything, presses every button that is shown, and sends every form in every way, as one person; what should not have been is noted.</summary>
internal sealed class Walker(TestApp app, string actor)
{
    private const int Most = 400;

    // They change everything that follows, so they come last.
    private static readonly string[] Last = ["/coach settings consent off", "/mydata delete confirm"];

    private static readonly string[] Inhuman = ["something went wrong", "Exception", "   at CoachBot", "System.", "Npgsql", "$\"{"];

    private readonly Queue<string> _waiting = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _filled = new(StringComparer.Ordinal);

    public List<string> Offences { get; } = [];

    /// <summary>How many messages were answered.</summary>
    public int Said { get; private set; }

    /// <summary>How many pages were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Every canary that was shown.</summary>
    public HashSet<Canary> Shown { get; } = [];

    public async Task WalkAsync(IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            Await(message);
        }

        while (_waiting.TryDequeue(out var message) && Said < Most)
        {
            await SayAsync(message);
        }

        foreach (var message in Last)
        {
            await SayAsync(message);
        }
    }

    /// <summary>Sends pages that somebody else was sent.</summary>
    public async Task TryOthersAsync(IEnumerable<(string Owner, string Form, string State)> pages)
    {
        foreach (var (owner, form, state) in pages.Where(page => page.Owner != actor))
        {
            await TakeAsync($"{form} with {owner}'s {state}", await SubmitAsync(new(form, "", []) { State = state }));
        }
    }

    private void Await(string message)
    {
        if (!Last.Contains(message) && _seen.Add(message))
        {
            _waiting.Enqueue(message);
        }
    }

    private async Task SayAsync(string message)
    {
        Said++;
        await TakeAsync(message, await app.SayAsync(actor, message));
    }

    private async Task TakeAsync(string cause, ChatReply reply)
    {
        Check(cause, SlackRenderer.Render(reply), BlockKitRules.Offences);
        Check(cause, SlackView.Reply(reply), BlockKitViewRules.Offences);
        Check(cause, SlackView.Home(reply), BlockKitViewRules.Offences);
        Look(cause, reply.Text());
        Press(reply.Blocks);
        if (reply.Form is { } form)
        {
            await FillAsync(cause, form);
        }
    }

    private async Task TakeAsync(string cause, FormResult result)
    {
        switch (result)
        {
            case FormResult.Done done:
                await TakeAsync(cause, done.Reply);
                break;
            case FormResult.Next next:
                await FillAsync(cause, next.Form);
                break;
            case FormResult.Wrong { ByField: { IsEmpty: false } problems }:
                Look(cause, string.Join('\n', problems.Select(problem => problem.Sentence)));
                Offences.AddRange(problems.Where(problem => string.IsNullOrWhiteSpace(problem.Sentence)).Select(problem => $"{cause}: nothing said at {problem.Field}"));
                break;
            default:
                Offences.Add($"{cause}: wrong without a reason");
                break;
        }
    }

    private async Task FillAsync(string cause, ChatForm form)
    {
        Check(cause, SlackView.Form(form, id => $"U0{id.ToUpperInvariant()}"), BlockKitViewRules.Offences);
        Look(cause, form.IntroText() + string.Join('\n', form.Fields.Select(field => $"{field.Label} {field.Hint} {(field as FormField.Text)?.Value}")));
        Press(form.Intro);
        if (form.Submit is null || !_filled.Add($"{form.Id} {form.State.Split('.')[0]}"))
        {
            return;
        }

        await TakeAsync($"{cause}, sent empty", await SubmitAsync(form with { Fields = [] }));
        await TakeAsync($"{cause}, sent with garbage", await SubmitAsync(form, WalkForms.Garbage(form)));
        await TakeAsync($"{cause}, of no page", await SubmitAsync(form with { State = "9.x" }));
        await TakeAsync($"{cause}, sent", await SubmitAsync(form, WalkForms.Right(form)));
        await TakeAsync($"{cause}, sent again", await SubmitAsync(form, WalkForms.Right(form)));
    }

    private Task<FormResult> SubmitAsync(ChatForm form, params (string, string)[] answers)
    {
        Sent++;
        return app.SubmitAsync(actor, form, answers);
    }

    private void Press(IEnumerable<ChatBlock> blocks)
    {
        foreach (var button in blocks.OfType<ChatBlock.Buttons>().SelectMany(row => row.Items))
        {
            Await(button.Command);
        }
    }

    private void Check(string cause, JsonObject rendered, Func<JsonObject, IEnumerable<string>> rules) =>
        Offences.AddRange(rules(rendered).Select(offence => $"{cause}: {offence}"));

    private void Look(string cause, string text)
    {
        var shown = Canary.All.Where(canary => text.Contains(canary.Word, StringComparison.OrdinalIgnoreCase) && !cause.Contains(canary.Word, StringComparison.OrdinalIgnoreCase)).ToList();
        Shown.UnionWith(shown);
        Offences.AddRange(shown.Where(canary => !canary.IsFor(actor)).Select(canary => $"{cause}: shows {actor} {canary}"));
        Offences.AddRange(Inhuman.Where(word => text.Contains(word, StringComparison.Ordinal)).Select(word => $"{cause}: says {word}"));
        if (string.IsNullOrWhiteSpace(text))
        {
            Offences.Add($"{cause}: says nothing");
        }
    }
}
