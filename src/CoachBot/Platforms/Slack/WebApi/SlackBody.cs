using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CoachBot.Platforms.Slack.WebApi;

/// <summary>The body of a request, which knows whether any of it left: as long as none did, nothing can have been done.</summary>
internal sealed class SlackBody : ByteArrayContent
{
    private SlackBody(byte[] bytes, string contentType) : base(bytes) => Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

    /// <summary>Whether it may have been received.</summary>
    public bool HasLeft { get; private set; }

    public static SlackBody Of(SlackCall call) => call.Method.Encoding switch
    {
        SlackEncoding.Form => new(Encoding.UTF8.GetBytes(Form(call.Arguments)), "application/x-www-form-urlencoded; charset=utf-8"),
        SlackEncoding.Json => new(Encoding.UTF8.GetBytes(call.Arguments.ToJsonString()), "application/json; charset=utf-8"),
    };

    public static SlackBody Of(byte[] file) => new(file, "application/octet-stream");

    /// <summary>The arguments as a form; what is not plain is JSON text within it.</summary>
    public static string Form(JsonObject arguments) => string.Join('&', arguments.Where(pair => pair.Value is not null).Select(pair =>
        $"{WebUtility.UrlEncode(pair.Key)}={WebUtility.UrlEncode(pair.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : pair.Value!.ToJsonString())}"));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        HasLeft = true;
        return base.SerializeToStreamAsync(stream, context);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        HasLeft = true;
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }
}
