using CoachBot.Core.People;

namespace CoachBot.People;

/// <summary>A person as the file gives them, all rows of their id together.</summary>
/// <param name="Person">The person; consent is off unless stated.</param>
/// <param name="Accounts">Where they are known.</param>
/// <param name="StatedConsent">What the file says; null when it says nothing, and what is stored stays.</param>
/// <param name="Line">The first row.</param>
/// <param name="TargetLines">The row of each of the person's targets, in their order.</param>
internal sealed record PersonRow(
    Person Person,
    IReadOnlyList<PersonAccount> Accounts,
    Consent? StatedConsent,
    int Line,
    IReadOnlyList<int> TargetLines);
