using CoachBot.Core;
using CoachBot.Core.Chat;

namespace CoachBot.Chat;

/// <summary>Finds the form that answers belong to and lets it take them.</summary>
internal sealed class FormDispatcher
{
    private readonly Dictionary<string, IChatForm> _byId = new(StringComparer.Ordinal);

    public FormDispatcher(IEnumerable<IChatForm> forms)
    {
        foreach (var form in forms)
        {
            if (!_byId.TryAdd(form.Id, form))
            {
                throw new RefusedException(new Problem("two forms have the same id", form.Id,
                    $"{_byId[form.Id].GetType().FullName} and {form.GetType().FullName}", Do: "Give one of them another id"));
            }
        }
    }

    /// <summary>What becomes of the answers; a form that is not there any more says so.</summary>
    public async Task<FormResult> SubmitAsync(string id, FormRequest request, CancellationToken cancellationToken) =>
        _byId.TryGetValue(id, out var form)
            ? await form.SubmitAsync(request, cancellationToken)
            : new FormResult.Done(ChatReply.Refused(new("this form is of another version of CoachBot, and nothing was saved", Found: id, Do: "Open it anew")));
}
