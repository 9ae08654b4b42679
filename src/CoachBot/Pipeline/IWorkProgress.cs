namespace CoachBot.Pipeline;

/// <summary>Told how far long work has come.</summary>
internal interface IWorkProgress
{
    /// <summary>So many more steps are known of.</summary>
    void Expect(int more);

    /// <summary>One step is done.</summary>
    void Advance();
}
