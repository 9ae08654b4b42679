using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>Verbs that tell of any change, whatever is changed: <c>added</c>, <c>moved</c>, <c>raised</c>.</summary>
internal static class ChangeVerbs
{
    public static WordSet Stems { get; } = WordSet.OfStems(
        "add create change update adjust set configure enable disable remove delete drop replace switch move migrate rename refactor fix improve introduce increase"
        + " raise lower reduce decrease extend simplify split merge bump upgrade install deploy make write rewrite implement define restore allow require pin"
        + " resize scale tune rotate restart revert document convert port build rebuild expose limit restrict block grant revoke clean consolidate automate"
        + " correct repair patch modify provision redeploy recreate drain expand double import export integrate connect use apply run redirect send publish"
        + " release schedule enforce check validate test");
}
