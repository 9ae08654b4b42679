using System.Collections.Immutable;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices.Text;

/// <summary>
/// What a word may give rise to. A rule that takes one of certain words asks once for all words of a sentence whether there
/// is one, and looks at each word only then: most sentences have none.
/// </summary>
[Flags]
internal enum Clues
{
    None = 0,
    Hearsay = 1,
    Doubt = 2,
    Denial = 4,
    Change = 8,
    Condition = 16,
    PuttingOff = 32,
    Blame = 64,
    BlamedDeed = 128,
    MachineOrder = 256,
    NobodySubject = 512,
    Now = 1024,
}

/// <summary>Reads the clues of words.</summary>
internal static class ClueWords
{
    /// <summary>The clues of a word in lower case.</summary>
    public static Clues Of(string lower, string stem, Auxiliary auxiliary) =>
        When(Hearsay.MayBeginWith(lower), Clues.Hearsay)
        | When(Reservations.MayDoubt(lower), Clues.Doubt)
        | When((auxiliary & Auxiliary.Not) != 0 || Denials.MayDeny(lower), Clues.Denial)
        | When(Denials.MayBeNobody(lower), Clues.NobodySubject)
        | When(ChangeVerbs.Stems.Contains(stem), Clues.Change)
        | When(VerbUse.MayBeCondition(lower), Clues.Condition)
        | When(lower is "later" or "next", Clues.PuttingOff)
        | When(lower == "now", Clues.Now)
        | When((auxiliary & (Auxiliary.Not | Auxiliary.Unreal)) != 0 || BlamelessFilter.MayBlame(lower, stem), Clues.Blame)
        | When(BlamedDeeds.MayTell(lower), Clues.BlamedDeed)
        | When(MachineOrder.MayBeginWith(lower), Clues.MachineOrder);

    /// <summary>The clues of any of the words.</summary>
    public static Clues In(ImmutableArray<Word> words)
    {
        var clues = Clues.None;
        foreach (var word in words)
        {
            clues |= word.Lexeme.Clues;
        }

        return clues;
    }

    private static Clues When(bool isSo, Clues clue) => isSo ? clue : Clues.None;
}
