using CoachBot.Diagnosis;

namespace CoachBot.Prompts;

/// <summary>Says that no language model is asked.</summary>
internal sealed class NoModelDiagnosis : IDiagnosis
{
    public string Subject => ModelDiagnosis.Name;

    public string? AtStart => null;

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
        [new(Subject, FindingState.Off, "everything is read and worded by rules", "Set Model__Provider and Model__Name to ask one; src/docs/model.md tells how, and what leaves the building then")]);
}
