using System.CommandLine;
using System.Text.Json;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Storage;
using Spectre.Console;

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
        var fill = new Option<string[]>("--fill") { Description = "Fill in a field of the form that the answer opens: <field>=<answer>; once for each field, and without it the form is shown", Arity = ArgumentArity.OneOrMore };
        var verb = new Command("ask", "Say a message to CoachBot as somebody in the directory") { message, person, reason, json, save, fill };
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync<Run>(
            DatabaseUse.Ask,
            run => run.ExecuteAsync(
                new(string.Join(' ', parsed.GetValue(message)!), parsed.GetValue(person)!, parsed.GetValue(reason), parsed.GetValue(fill) ?? [], parsed.GetValue(json), parsed.GetValue(save)),
                cancellationToken),
            cancellationToken));
        return verb;
    }

    /// <summary>What was asked for.</summary>
    internal sealed record Asked(string Message, string As, string? Reason, IReadOnlyList<string> Fills, bool IsJson, string? Save)
    {
        /// <summary>The command as it can be typed again, without its fills.</summary>
        public string Typed => $"coachbot ask {Quoted(Message)} --as {As}{(Reason is null ? "" : $" --reason {Quoted(Reason)}")}";

        private static string Quoted(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    internal sealed class Run(Database database, PeopleStore people, ChatDispatcher dispatcher, FormDispatcher forms, TimeProvider clock)
    {
        public async Task<int> ExecuteAsync(Asked asked, CancellationToken cancellationToken)
        {
            AttachmentFile.DemandFree(asked.Save);
            var fills = new FormFills(asked.Fills);
            var isDemo = database.Kind == DatabaseKind.Demo;
            if (isDemo)
            {
                await Console.Error.WriteLineAsync("(answering from the demo's invented people)");
            }

            var actor = await NamedPerson.FindAsync(people, asked.As, "--as", cancellationToken);
            var reader = new Reader.Operator(actor, asked.Reason, isDemo);
            var reply = await dispatcher.AnswerAsync(asked.Message, actor, reader, cancellationToken);
            if (reply.Form is not { } form)
            {
                var code = Answer(reply, asked);
                return fills.IsEmpty || code != ExitCode.Done ? code
                    : throw new RefusedException(new Problem("the answer opens no form, so that there was nothing to fill in", "--fill", Do: "Leave --fill away"));
            }

            // What the person is told with every answer stands before the form, too.
            var told = reply with { Form = null, Blocks = [.. reply.Blocks.TakeWhile(block => block is ChatBlock.Note)] };
            if (fills.IsEmpty)
            {
                Print(asked.IsJson ? reply : told with { Blocks = [.. told.Blocks, .. FormText.Of(form, asked.Typed).Blocks] }, asked.IsJson);
                return ExitCode.Done;
            }

            if (!asked.IsJson)
            {
                Print(told, isJson: false);
            }

            return await FillAsync(form, fills, asked, reader, cancellationToken);
        }

        private async Task<int> FillAsync(ChatForm form, FormFills fills, Asked asked, Reader.Operator reader, CancellationToken cancellationToken)
        {
            if (fills.Slips(form) is { Count: > 0 } slips)
            {
                throw new RefusedException(slips);
            }

            var (answers, problems) = await fills.TakeAsync(form, people.FindAsync, cancellationToken);
            if (problems.Count > 0)
            {
                return Wrong(problems, asked.IsJson);
            }

            // The page before may have changed who they are to CoachBot.
            var actor = await people.FindAsync(reader.Acting.Id.Value, cancellationToken) ?? reader.Acting;
            var chat = new ChatRequest(actor, reader with { Acting = actor }, [], clock.GetUtcNow());
            switch (await forms.SubmitAsync(form.Id, new(chat, form.State, answers), cancellationToken))
            {
                case FormResult.Wrong wrong:
                    return Wrong(wrong.ByField, asked.IsJson);
                case FormResult.Next { Form: var next } when next.Submit is not null && fills.Fit(next):
                    return await FillAsync(next, fills, asked, reader, cancellationToken);
                case FormResult.Next { Form: var next }:
                    var typed = asked.Typed + string.Concat(asked.Fills.Select(fill => $" --fill \"{fill}\""));
                    Print(asked.IsJson ? ChatReply.Of() with { Form = next } : FormText.Of(next, typed), asked.IsJson);
                    DemandNoneLeft(fills);
                    return next.Submit is null ? ExitCode.Done : ExitCode.Refused;
                case FormResult.Done { Reply: var reply }:
                    var code = Answer(reply, asked);
                    DemandNoneLeft(fills);
                    return code;
                default:
                    throw new InvalidOperationException("A form came to a result that this program does not know.");
            }
        }

        private static void DemandNoneLeft(FormFills fills)
        {
            if (fills.Unasked() is { Count: > 0 } unasked)
            {
                throw new RefusedException(unasked);
            }
        }

        private static int Wrong(IReadOnlyList<FieldProblem> problems, bool isJson)
        {
            if (isJson)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(new { refused = true, problems }, Json.Page));
                return ExitCode.Refused;
            }

            foreach (var problem in problems)
            {
                Terminal.Error.WriteLine(VisibleText.Of($"{problem.Field}: {problem.Sentence}"));
            }

            return ExitCode.Refused;
        }

        private static int Answer(ChatReply reply, Asked asked)
        {
            Print(asked.Save is null || asked.IsJson ? reply : AttachmentFile.Without(reply), asked.IsJson);
            if (asked.Save is not null && !reply.IsRefusal)
            {
                Console.Error.WriteLine($"Saved as {asked.Save} ({AttachmentFile.Save(reply, asked.Save)} bytes).");
            }

            return reply.IsRefusal ? ExitCode.Refused : ExitCode.Done;
        }

        private static void Print(ChatReply reply, bool isJson)
        {
            if (isJson)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(ReplyJson.Of(reply), Json.Page));
            }
            else
            {
                ReplyRenderer.Write(reply.IsRefusal ? Terminal.Error : Terminal.Out, reply);
            }
        }
    }
}
