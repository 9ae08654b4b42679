using CoachBot.Platforms.Slack.WebApi;

namespace CoachBot.Platforms.Slack;

/// <summary>Sends a file into a person's direct messages. Until the last of its calls nobody sees anything.</summary>
internal sealed class SlackFileUpload(SlackApi api)
{
    public async Task<SlackResult> SendAsync(SlackDelivery delivery, SlackTime time, CancellationToken cancellationToken)
    {
        var opened = await api.CallAsync(SlackCall.ConversationsOpen(delivery.Workspace, delivery.User), time, cancellationToken);
        if (opened is not SlackResult.Done open || open.Text("channel", "id") is not { } channel)
        {
            return Unseen(opened);
        }

        var named = await api.CallAsync(SlackCall.GetUploadUrl(delivery.Workspace, delivery.FileName!, delivery.Content!.Length), time, cancellationToken);
        if (named is not SlackResult.Done place || place.Text("file_id") is not { } file)
        {
            return Unseen(named);
        }

        var uploaded = await api.UploadAsync(place.Text("upload_url"), delivery.Content, time.Total, cancellationToken);
        return uploaded is SlackResult.Done
            ? await api.CallAsync(SlackCall.CompleteUpload(delivery.Workspace, file, delivery.Title!, channel, null), time, cancellationToken)
            : Unseen(uploaded);
    }

    private static SlackResult Unseen(SlackResult result) => result switch
    {
        SlackResult.InDoubt doubt => new SlackResult.NotSent(doubt.Reason),
        SlackResult.Done => new SlackResult.NotSent("answer_not_slacks"),
        _ => result,
    };
}
