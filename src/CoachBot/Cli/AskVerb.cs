using System.CommandLine;
using System.Text.Json;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Storage;

namespace CoachBot.Cli;

/// <summary><c>ask "&lt;message&gt;" --as &lt;person&gt;</c>: says a message to CoachBot as somebody, and prints the answer.</summary>
internal sealed class AskVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var message = new Argument<string[]>("message") { Description = "What to say, such as \"/mylevel\"", Arity = ArgumentArity.OneOrMore };
        var person = new Option<string>("--as") { Description = "Id or e-mail address of the person who says it", Required = true };
        var reason = new Option<string?>("--reason") { Description = "Why you look; required outside the demo, and shown to the person" };
        var json = new Option<bool>("--json") { Description = "Print the answer's blocks as JSON" };
        var save = new Option<string?>("--out") { Description = "Save the file that comes with the answer, such as a receipt" };
        var verb = new Command("ask", "Say a message to CoachBot as somebody in the directory") { message, person, reason, json, save };
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(
            DatabaseUse.Ask,
            run => run.ExecuteAsync(
                string.Join(' ', parsed.GetValue(message)!), parsed.GetValue(person)!, parsed.GetValue(reason), parsed.GetValue(json), parsed.GetValue(save), cancellationToken),
            cancellationToken));
        return verb;
    }

    internal sealed class Run(Database database, PeopleStore people, ChatDispatcher dispatcher)
    {
        public async Task<int> ExecuteAsync(string message, string asked, string? reason, bool json, string? save, CancellationToken cancellationToken)
        {
            AttachmentFile.DemandFree(save);
            var isDemo = database.Kind == DatabaseKind.Demo;
            if (isDemo)
            {
                await Console.Error.WriteLineAsync("(answering from the demo's invented people)");
            }

            var actor = await people.FindAsync(asked, cancellationToken) ?? throw new RefusedException(await UnknownAsync(asked, cancellationToken));
            var reply = await dispatcher.AnswerAsync(message, actor, new Reader.Operator(actor, reason, isDemo), cancellationToken);
            Print(save is null || json ? reply : AttachmentFile.Without(reply), json);
            if (save is not null && !reply.IsRefusal)
            {
                await Console.Error.WriteLineAsync($"Saved as {save} ({AttachmentFile.Save(reply, save)} bytes).");
            }

            return reply.IsRefusal ? ExitCode.Refused : ExitCode.Done;
        }

        private static void Print(ChatReply reply, bool json)
        {
            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(ReplyJson.Of(reply), Json.Page));
            }
            else
            {
                ReplyRenderer.Write(reply.IsRefusal ? Terminal.Error : Terminal.Out, reply);
            }
        }

        private async Task<Problem> UnknownAsync(string asked, CancellationToken cancellationToken)
        {
            var known = (await people.DirectoryAsync(cancellationToken)).People.Select(person => person.Id.Value).ToList();
            return new(
                "nobody in the directory has that id or e-mail address",
                "--as",
                asked,
                known.Count == 0 ? "nobody is imported yet" : string.Join(", ", known.Take(20)) + (known.Count > 20 ? $", and {known.Count - 20} more" : ""),
                known.Count == 0 ? "Import people first: coachbot people import <file>; or try coachbot demo"
                    : Nearest.To(asked, known) is { } meant ? $"Did you mean '{meant}'?" : "Choose one of these, or import them");
        }
    }
}
