using Microsoft.Extensions.AI;

namespace CoachBot.Prompts;

/// <summary>A value of a question: data, not yet fenced. What is not of this kind in a message is the template's own text.</summary>
/// <param name="name">The input of the template.</param>
/// <param name="value">The data.</param>
internal sealed class FencedContent(string name, string value) : AIContent
{
    public string Name => name;

    public string Value => value;
}
