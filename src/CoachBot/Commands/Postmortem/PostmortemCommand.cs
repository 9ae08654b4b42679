using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Commands.Postmortem;

/// <summary>
/// Opens the form for a postmortem that somebody pastes. Anybody may: who writes postmortems is as often neither the lead
/// nor a participant, the text vouches for nobody who pastes it, and its subjects alone confirm.
/// </summary>
internal sealed class PostmortemCommand(Access access) : IChatCommand
{
    public string Verb => "postmortem";

    public string Summary => "Paste a postmortem; those it names see what it proposes.";

    public IReadOnlyList<CommandForm> Forms => [new(PostmortemReply.Command, "paste its text; nothing is fetched from an address")];

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        if (request.Arguments.Count > 0)
        {
            return ChatReply.Refused(new("/postmortem takes nothing: it asks for the text, and fetches none from an address", Found: string.Join(' ', request.Arguments), Do: "Type /postmortem"));
        }

        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, "opened the form for a postmortem as you", cancellationToken);
        return decision.Grant is null
            ? ChatReply.Refused(decision.Refusal!)
            : PostmortemReply.Open(FormDraftStore.NewId(), request.Actor, request.Quoted);
    }
}
