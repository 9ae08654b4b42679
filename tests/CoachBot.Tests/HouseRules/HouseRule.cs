namespace CoachBot.Tests.HouseRules;

/// <summary>How every rule of the house ends: it saw something, and nothing of it offends.</summary>
internal static class HouseRule
{
    public static void Holds(int visited, IEnumerable<Offence> offences, string whatToDo)
    {
        if (visited == 0)
        {
            Assert.Fail("The rule found nothing to look at, so it says nothing. Either what it guards is not there yet, "
                + "or it has moved and the rule must follow.");
        }

        var found = offences.OrderBy(o => o.Path, StringComparer.Ordinal).ThenBy(o => o.Line).ToList();
        if (found.Count > 0)
        {
            Assert.Fail($"{whatToDo}{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
        }
    }
}
