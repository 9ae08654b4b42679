using System.Net.Mime;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>The three addresses that Slack posts to. Each reads in its own way; from there on they are one.</summary>
internal sealed class SlackEndpoint(SlackGate gate, SlackIntake intake, SlackIgnored ignored)
{
    public const string Commands = "/slack/commands";
    public const string Events = "/slack/events";
    public const string Interactions = "/slack/interactions";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Commands, (HttpContext context, CancellationToken cancellationToken) => HandleAsync(context, SlackForm.ContentType, SlackReading.Command, cancellationToken));
        routes.MapPost(Interactions, (HttpContext context, CancellationToken cancellationToken) => HandleAsync(context, SlackForm.ContentType, SlackReading.Interaction, cancellationToken));
        routes.MapPost(Events, (HttpContext context, CancellationToken cancellationToken) => HandleAsync(context, MediaTypeNames.Application.Json, SlackReading.Event, cancellationToken));
    }

    private async Task<IResult> HandleAsync(HttpContext context, string contentType, Func<byte[], SlackParsed> read, CancellationToken cancellationToken)
    {
        var (request, refusal) = await gate.AdmitAsync(context.Request, contentType, cancellationToken);
        if (request is null)
        {
            return refusal!;
        }

        switch (read(request.Body))
        {
            case SlackParsed.Taken taken:
                return new SlackHttpAnswer(await intake.TakeAsync(taken.Key ?? request.DeliveryKey, taken.Inbound, cancellationToken));
            case SlackParsed.Echoed echoed:
                return Results.Text(echoed.Text);
            case SlackParsed.Ignored other:
                ignored.Count(other.What);
                return Results.Ok();
            case SlackParsed.Malformed malformed:
                return Results.Text(malformed.Sentence, statusCode: StatusCodes.Status400BadRequest);
            default:
                throw new InvalidOperationException("A request came to nothing.");
        }
    }
}
