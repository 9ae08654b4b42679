using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Platforms.Slack.Rendering;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Has a page of a form taken.</summary>
internal sealed class SlackSubmissionAnswer(FormDispatcher dispatcher, SlackPeople people, SlackForms forms, TimeProvider clock)
{
    private static readonly ChatReply NextTooLate = ChatReply.Of(new ChatBlock.Paragraph(
        "CoachBot took longer than Slack waits, so your form closed before its next page. What you filled in is kept; open the form again to go on."));

    public async Task<SlackAnswer> OfAsync(SlackSubmission sent, CancellationToken cancellationToken)
    {
        var admission = await people.AdmitAsync(sent, sent.Answers.Where(answer => answer.AreUsers).SelectMany(answer => answer.Values), cancellationToken);
        if (admission.Speaker is not { } speaker)
        {
            return admission.Refused(sent);
        }

        if (Unlinked(sent, speaker) is { Length: > 0 } unlinked)
        {
            return Wrong(unlinked);
        }

        var answers = sent.Answers.ToDictionary(
            answer => answer.Field, answer => answer.AreUsers ? [.. answer.Values.Select(user => speaker.IdOf(user)!)] : answer.Values, StringComparer.Ordinal);
        var chat = new ChatRequest(speaker.Person, speaker.Reader, [], clock.GetUtcNow());
        return await dispatcher.SubmitAsync(sent.Form, new(chat, sent.State, answers), cancellationToken) switch
        {
            FormResult.Wrong wrong => Wrong(wrong.ByField),
            FormResult.Next next => new(SlackFormAnswer.Shown(await forms.ViewAsync(sent.Workspace, next.Form, cancellationToken)), SlackRenderer.Plain(NextTooLate)),
            FormResult.Done done => SlackAnswer.Of(sent, done.Reply),
            _ => throw new InvalidOperationException("A form came to nothing."),
        };
    }

    // The form closed over a late answer: what it would have said comes as a message.
    private static SlackAnswer Wrong(ImmutableArray<FieldProblem> problems) => new(SlackFormAnswer.Wrong(problems), SlackRenderer.Plain(new(
    [
        new ChatBlock.Paragraph("CoachBot took longer than Slack waits, so your form closed, and nothing of it was saved:"),
        new ChatBlock.Bullets([.. problems.Select(problem => new Bullet(problem.Sentence))]),
    ])));

    // Who is linked is no secret among those who may choose each other; what anybody's evidence is, is.
    private static ImmutableArray<FieldProblem> Unlinked(SlackSubmission sent, SlackSpeaker speaker) =>
    [
        .. sent.Answers.Where(answer => answer.AreUsers && answer.Values.Any(user => speaker.IdOf(user) is null)).Select(answer => new FieldProblem(
            answer.Field,
            $"{answer.Values.Count(user => speaker.IdOf(user) is null)} of these accounts are linked to nobody in the directory. Leave them out, or ask whoever runs CoachBot to link {string.Join(", ", answer.Values.Where(user => speaker.IdOf(user) is null).Select(user => $"{sent.Workspace}/{user}"))}.")),
    ];
}
