namespace CoachBot.Diagnosis;

/// <summary>Looks at one part of a deployment and says how it is. Every registered one is asked.</summary>
internal interface IDiagnosis
{
    /// <summary>What it looks at, as an operator calls it: <c>Slack</c>.</summary>
    string Subject { get; }

    /// <summary>What to say of it when the host starts, one line; null for nothing. Asks nobody.</summary>
    string? AtStart { get; }

    /// <summary>What it finds, at least one finding. A part that does not answer is a finding; of exceptions, only the database's may pass.</summary>
    Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken);
}
