using System.Globalization;
using System.Text.Json.Nodes;

namespace CoachBot.IntegrationTests.Platforms.Slack.StandIn;

/// <summary><c>files.*</c> and the place that files are uploaded to.</summary>
internal sealed class FileMethods(Workspace workspace, Func<string> address)
{
    private readonly Dictionary<string, int> _lengths = new(StringComparer.Ordinal);

    public JsonObject UploadUrl(ApiCall call)
    {
        if (call.Text("filename") is not { Length: > 0 } || !int.TryParse(call.Text("length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return Answers.Error("invalid_arguments", "[ERROR] missing required field: filename");
        }

        var id = $"F{workspace.Files.Count + 1:0000000}";
        (workspace.Files[id], _lengths[id]) = (null, length);
        return Answers.Ok(new() { ["upload_url"] = $"{address()}/upload/v1/{id}", ["file_id"] = id });
    }

    /// <summary>What the upload address answers: the status and the text.</summary>
    public (int Status, string Text) Take(string id, byte[] bytes)
    {
        if (!_lengths.TryGetValue(id, out var length) || bytes.Length != length)
        {
            return (400, "size_mismatch");
        }

        workspace.Files[id] = bytes;
        return (200, $"OK - {length}");
    }

    public JsonObject Complete(ApiCall call)
    {
        if (call.Arguments["files"] is not JsonArray { Count: > 0 } files || files.Any(file => workspace.Files.GetValueOrDefault((string)file!["id"]!) is null))
        {
            return Answers.Error("file_not_found");
        }

        if (call.Text("channel_id") is not { } channel)
        {
            return Answers.Ok(new() { ["files"] = files.DeepClone() });
        }

        if (channel is not ['C' or 'D', ..] || workspace.ChannelOf(channel) is null)
        {
            return Answers.Error("invalid_channel");
        }

        workspace.Post(channel, new() { ["text"] = call.Text("initial_comment") ?? "", ["files"] = files.DeepClone() });
        return Answers.Ok(new() { ["files"] = files.DeepClone() });
    }
}
