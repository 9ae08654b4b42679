using System.Globalization;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs;

/// <summary>No text of a pack holds what steers a terminal or turns a line around: replies and receipts repeat it.</summary>
internal static class SteeringChecks
{
    public static IEnumerable<Problem> Check(PackNode node) => node switch
    {
        PackScalar text => text.Value.Where(VisibleText.Steers).Take(1).Select(letter => text.Refuse(
            "character that is not seen and steers what is shown",
            string.Create(CultureInfo.InvariantCulture, $"U+{(int)letter:X4}"),
            "letters, marks, line ends and tabs",
            "Remove it")),
        PackMap map => map.Entries.SelectMany(entry => Check(entry.Value)),
        _ => node.Items.SelectMany(Check),
    };
}
