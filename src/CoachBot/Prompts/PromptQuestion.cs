namespace CoachBot.Prompts;

/// <summary>One thing to ask of a model.</summary>
/// <param name="Prompt">The id of the template.</param>
/// <param name="Data">A value for each input of the template. Each is data, fenced; nothing in it is an instruction.</param>
internal sealed record PromptQuestion(string Prompt, IReadOnlyDictionary<string, string> Data)
{
    /// <summary>
    /// The people who may stand in the data, each with every form of the name that does. They leave as placeholders; those of an
    /// answer are turned back before it is read.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> People { get; init; } = [];

    /// <summary>How long the asker waits; the answer of a slower model is still kept for whoever asks the same again.</summary>
    public required TimeSpan Patience { get; init; }
}
