using CoachBot.Core;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs;

/// <summary>What a schema cannot say of one node in the light of others. All lenient: what is absent is no problem here.</summary>
internal static class PackChecks
{
    // A longer list is no help in a message; the nearest is.
    private const int MostShown = 12;

    /// <summary>The id is what the file's place demands.</summary>
    public static IEnumerable<Problem> IdIsName(PackFile file, string key)
    {
        if (file.Root?.TextNode(key) is { } id && id.Value != file.Id)
        {
            yield return id.Refuse(
                "id that differs from the file's name", id.Shown, file.Id, $"Rename the file, or write {key}: {file.Id}");
        }
    }

    /// <summary>The text names something that exists.</summary>
    public static IEnumerable<Problem> Known(PackScalar? text, string noun, IReadOnlyCollection<string> known)
    {
        if (text is not null && !known.Contains(text.Value))
        {
            var nearest = Nearest.To(text.Value, known);
            var allowed = known.Count == 0 ? "none, as there is none" : string.Join(", ", known);
            yield return text.Refuse(
                $"unknown {noun}",
                text.Shown,
                known.Count > MostShown ? "" : allowed,
                nearest is null ? "" : $"Write {nearest}");
        }
    }

    /// <summary>No two of the texts are equal.</summary>
    public static IEnumerable<Problem> Unique(IEnumerable<PackScalar?> texts, string noun)
    {
        var seen = new Dictionary<string, PackPlace>(StringComparer.Ordinal);
        foreach (var text in texts.OfType<PackScalar>())
        {
            if (!seen.TryAdd(text.Value, text.Place))
            {
                var first = seen[text.Value];
                var where = first.File == text.Place.File ? $"line {first.Line}" : $"{first.File}:{first.Line}";
                yield return text.Refuse($"{noun} given twice", $"{text.Shown}, first on {where}", "", "Keep one of them");
            }
        }
    }

    /// <summary>The orders of the list's items are 1, 2, 3 … in any sequence.</summary>
    public static IEnumerable<Problem> Orders(PackNode root, string key)
    {
        var items = root.List(key);
        var orders = items.Select(item => item.Whole("order")).OfType<int>().Order().ToList();
        if (orders.Count == items.Count && !orders.SequenceEqual(Enumerable.Range(1, items.Count)))
        {
            yield return root.Find(key)!.Refuse(
                "orders that do not run from 1 without a gap",
                string.Join(", ", orders),
                string.Join(", ", Enumerable.Range(1, items.Count)),
                "Number them anew");
        }
    }
}
