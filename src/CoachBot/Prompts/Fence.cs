using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Prompts;

/// <summary>The two lines around data. Their mark does not occur in any of the data, so that none can end its fence. Pure.</summary>
internal static class Fence
{
    private const int Letters = 8;

    /// <summary>A mark that stands in none of the values; the same for the same values.</summary>
    public static string MarkOf(IReadOnlyCollection<string> values)
    {
        for (var i = 0; ; i++)
        {
            var seed = string.Join('\0', values) + i.ToString(CultureInfo.InvariantCulture);
            var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)))[..Letters];
            if (values.All(value => !value.Contains(mark, StringComparison.OrdinalIgnoreCase)))
            {
                return mark;
            }
        }
    }

    /// <summary>The value between its lines.</summary>
    public static string Around(string name, string value, string mark) =>
        $"<<<<< data {name}, begin {mark}\n{value}{(value.EndsWith('\n') ? "" : "\n")}>>>>> data {name}, end {mark}";
}
