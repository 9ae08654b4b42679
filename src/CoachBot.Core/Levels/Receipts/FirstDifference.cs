using System.Globalization;
using System.Text.Json;

namespace CoachBot.Core.Levels.Receipts;

/// <summary>Names the first place where a receipt and its replay say different things.</summary>
internal static class FirstDifference
{
    private const string Nothing = "nothing";
    private const string ToDo = "Trust the replay, not the file; ask whoever gave it to you for the one that CoachBot made";

    public static Problem Between(JsonElement receipt, ReadOnlySpan<byte> receiptBytes, byte[] replayedBytes)
    {
        using var replayed = JsonDocument.Parse(replayedBytes);
        return Between(receipt, replayed.RootElement, "receipt")
            ?? StrictJson.NotCanonical("receipt", receiptBytes.CommonPrefixLength(replayedBytes));
    }

    private static Problem? Between(JsonElement says, JsonElement gives, string path)
    {
        if (says.ValueKind != gives.ValueKind)
        {
            return At(path, says.GetRawText(), gives.GetRawText());
        }

        return says.ValueKind switch
        {
            JsonValueKind.Object => OfObjects(says, gives, path),
            JsonValueKind.Array => OfLists(says, gives, path),
            JsonValueKind.String => says.GetString() == gives.GetString() ? null : At(path, says.GetRawText(), gives.GetRawText()),
            JsonValueKind.Number => says.GetRawText() == gives.GetRawText() ? null : At(path, says.GetRawText(), gives.GetRawText()),
            _ => null,
        };
    }

    private static Problem? OfObjects(JsonElement says, JsonElement gives, string path)
    {
        using var left = says.EnumerateObject();
        using var right = gives.EnumerateObject();
        while (true)
        {
            var (isLeft, isRight) = (left.MoveNext(), right.MoveNext());
            if (!isLeft && !isRight)
            {
                return null;
            }

            if (!isLeft || !isRight || left.Current.Name != right.Current.Name)
            {
                return At(path, isLeft ? $"the key {left.Current.Name}" : "no further key", isRight ? $"the key {right.Current.Name}" : "no further key");
            }

            if (Between(left.Current.Value, right.Current.Value, $"{path}.{left.Current.Name}") is { } difference)
            {
                return difference;
            }
        }
    }

    private static Problem? OfLists(JsonElement says, JsonElement gives, string path)
    {
        var (left, right) = (says.GetArrayLength(), gives.GetArrayLength());
        for (var at = 0; at < Math.Max(left, right); at++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]");
            var difference = at >= left ? At(place, Nothing, gives[at].GetRawText())
                : at >= right ? At(place, says[at].GetRawText(), Nothing)
                : Between(says[at], gives[at], place);
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    private static Problem At(string path, string says, string gives) =>
        new($"the receipt says {ReceiptNode.Quoted(says)}, its replay gives {ReceiptNode.Quoted(gives)}", path, Do: ToDo);
}
