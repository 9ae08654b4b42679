using CoachBot.Core.Chat;
using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>A platform over which somebody can be written to unasked.</summary>
internal interface IDirectChat
{
    /// <summary>Its name, as accounts bear it.</summary>
    string Platform { get; }

    /// <summary>A reply as a message to one person alone. In doubt whether it was sent it is not sent again, unless the platform can say.</summary>
    /// <param name="key">The same for the same message.</param>
    /// <param name="workspace">Where the account is.</param>
    /// <param name="userId">The account.</param>
    /// <param name="reply">What it says.</param>
    OutgoingMessage Direct(string key, string workspace, string userId, ChatReply reply);
}
