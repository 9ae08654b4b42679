using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CoachBot.IntegrationTests.Fixtures.Model;

/// <summary>What a model does with one request.</summary>
internal abstract record ModelTurn
{
    /// <summary>Answers with that text, after a while or at once.</summary>
    public static ModelTurn Say(string text, TimeSpan after = default) => new Saying(text, after);

    /// <summary>Refuses.</summary>
    public static ModelTurn Refuse(int status, TimeSpan? retryAfter = null) => new Refusing(status, retryAfter);

    /// <summary>Breaks the connection without an answer.</summary>
    public static ModelTurn Drop() => new Dropping();

    /// <summary>Never answers.</summary>
    public static ModelTurn Hang() => new Saying("{}", Timeout.InfiniteTimeSpan);

    /// <summary>Begins an answer and goes on a byte at a time, for ever.</summary>
    public static ModelTurn Drip() => new Dripping();

    /// <summary>Answers what is not its protocol.</summary>
    public static ModelTurn Babble(string body) => new Babbling(body);

    /// <summary>Answers with so many letters.</summary>
    public static ModelTurn Flood(int letters) => new Saying(new string('x', letters), TimeSpan.Zero);

    /// <summary>Sends the caller elsewhere.</summary>
    public static ModelTurn Redirect(Uri address) => new Redirecting(address);

    /// <summary>Does it; <paramref name="wrapped"/> puts a text into the answer of the protocol.</summary>
    public abstract Task TakeAsync(HttpContext context, Func<string, string> wrapped, CancellationToken cancellationToken);

    private static Task WriteAsync(HttpContext context, string body, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, cancellationToken);
    }

    private sealed record Saying(string Text, TimeSpan After) : ModelTurn
    {
        public override async Task TakeAsync(HttpContext context, Func<string, string> wrapped, CancellationToken cancellationToken)
        {
            await Task.Delay(After, TimeProvider.System, cancellationToken);
            await WriteAsync(context, wrapped(Text), cancellationToken);
        }
    }

    private sealed record Refusing(int Status, TimeSpan? RetryAfter) : ModelTurn
    {
        public override Task TakeAsync(HttpContext context, Func<string, string> wrapped, CancellationToken cancellationToken)
        {
            context.Response.StatusCode = Status;
            context.Response.Headers.RetryAfter = RetryAfter is { } wait ? $"{wait.TotalSeconds}" : default(StringValues);
            return WriteAsync(context, """{"type":"error","error":{"type":"scripted","message":"scripted"}}""", cancellationToken);
        }
    }

    private sealed record Dropping : ModelTurn
    {
        public override Task TakeAsync(HttpContext context, Func<string, string> wrapped, CancellationToken cancellationToken)
        {
            context.Abort();
            return Task.CompletedTask;
        }
    }

    private sealed record Dripping : ModelTurn
    {
        public override async Task TakeAsync(HttpContext context, Func<string, string> wrapped, CancellationToken cancellationToken)
        {
            context.Response.ContentType = "application/json";
            while (true)
            {
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(" "), cancellationToken);
                await context.Response.Body.FlushAsync(cancellationToken);
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
            }
        }
    }

    private sealed record Babbling(string Body) : ModelTurn
    {
        public override Task TakeAsync(HttpContext context, Func<string, string> wrapped, CancellationToken cancellationToken) => WriteAsync(context, Body, cancellationToken);
    }

    private sealed record Redirecting(Uri Address) : ModelTurn
    {
        public override Task TakeAsync(HttpContext context, Func<string, string> wrapped, CancellationToken cancellationToken)
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = Address.ToString();
            return Task.CompletedTask;
        }
    }
}
