namespace CoachBot.Tests.HouseRules;

/// <summary>One place that breaks a rule.</summary>
/// <param name="Path">Relative to the repository, with forward slashes.</param>
/// <param name="Line">From 1; 0 when the file as a whole offends.</param>
/// <param name="What">What was found there.</param>
internal sealed record Offence(string Path, int Line, string What)
{
    public override string ToString() => Line == 0 ? $"{Path}: {What}" : $"{Path}:{Line}: {What}";
}
