using System.Text;
using System.Text.Json;
using CoachBot.Core;
using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Sources.Tickets;

/// <summary>Reads one line of JSON as a ticket's fields. What an export says beyond them is left out, unless it seems to be one of them misspelt.</summary>
internal static class TicketJsonLine
{
    private const int LongestLine = 1024 * 1024;

    /// <summary>The fields, or null when the line is no object; the reasons are added.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number.</param>
    /// <param name="renamed">The other trackers' names for fields that the file was already refused for.</param>
    /// <param name="problems">Where the reasons go.</param>
    public static FieldRow? Read(string line, int number, ISet<string> renamed, LineProblems problems)
    {
        if (line.Length > LongestLine)
        {
            problems.Add(number, "the line is too long", $"{line.Length} characters", $"up to {LongestLine} characters", "Shorten the description, or attach logs elsewhere");
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return Fields(document.RootElement, number, renamed, problems);
            }

            problems.Add(number, "this is no JSON object", NameOf(document.RootElement.ValueKind), "one object a line", "Write {\"id\": …, \"title\": …, \"status\": …} on one line");
        }
        catch (JsonException ex)
        {
            problems.Add(number, "this is no JSON", $"{Reason(ex)} at column {Column(line, ex)}", remedy: "Correct it, or export the file anew");
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair, which no file holds: only text that is cut in memory.
            problems.Add(number, "the line is no text", remedy: "Export the file anew");
        }

        return null;
    }

    private static FieldRow Fields(JsonElement ticket, int number, ISet<string> renamed, LineProblems problems)
    {
        var names = ticket.EnumerateObject().Select(property => NameOf(property)).ToHashSet(StringComparer.Ordinal);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var unread = new HashSet<string>(StringComparer.Ordinal);
        var isRestricted = false;
        foreach (var property in ticket.EnumerateObject())
        {
            var name = NameOf(property);
            if (TicketFields.OtherNames.TryGetValue(name, out var meant) && !names.Contains(meant))
            {
                // Said once for a file, in which every line has it; what it holds is then taken as meant, so that nothing is called missing.
                if (renamed.Add(name))
                {
                    problems.Add(number, "unknown field", name, string.Join(", ", TicketFields.All), $"Did you mean '{meant}'? Rename the field, in every line");
                }

                name = meant;
            }
            else if (!TicketFields.All.Contains(name))
            {
                // What an export says beyond the fields is left out, but not that it is not for everybody.
                if (Restriction.IsStated(name, Said(property.Value)))
                {
                    isRestricted = true;
                    continue;
                }

                // A misspelt field stands where the right one is missing.
                if (Nearest.To(name, TicketFields.All.Where(known => !names.Contains(known))) is { } nearest)
                {
                    problems.Add(number, "unknown field", name, string.Join(", ", TicketFields.All), $"Did you mean '{nearest}'? Rename or remove the field");
                }

                continue;
            }

            if (!fields.TryAdd(name, ""))
            {
                problems.Add(number, "the field stands there twice", name, remedy: "Keep one of them");
            }
            else if (Value(name, property.Value, number, problems) is { } value)
            {
                fields[name] = value;
            }
            else
            {
                unread.Add(name);
            }
        }

        if (isRestricted)
        {
            fields["restricted"] = "true";
        }

        return new FieldRow(number, fields) { Unread = unread };
    }

    // Null with a problem.
    private static string? Value(string name, JsonElement value, int number, LineProblems problems)
    {
        var isList = TicketFields.Lists.Contains(name);
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return "";
            case JsonValueKind.String:
                return Text(name, value, number, problems);
            case JsonValueKind.Number when name == "id":
            case JsonValueKind.True or JsonValueKind.False when TicketFields.YesOrNo.Contains(name):
                return value.GetRawText();
            case JsonValueKind.Array when isList && value.EnumerateArray().All(entry => entry.ValueKind == JsonValueKind.String):
                return string.Join(';', value.EnumerateArray().Select(entry => Text(name, entry, number, problems)));
            default:
                var what = isList ? "a text or a list of texts" : "a text";
                var found = value.ValueKind == JsonValueKind.Array && isList ? "a list of something else" : NameOf(value.ValueKind);
                problems.Add(number, $"{name} is not {what}", found, name == "id" ? $"{what}, or a number" : what, $"Write '{name}' as {what}, or leave it out");
                return null;
        }
    }

    // What a field says, whatever it is; what is no text says nothing.
    private static string Said(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    // Escapes can write what is no text: half of a surrogate pair, and the character 0, which PostgreSQL cannot store.
    private static string? Text(string name, JsonElement value, int number, LineProblems problems)
    {
        try
        {
            var text = value.GetString()!;
            if (!text.Contains('\0', StringComparison.Ordinal))
            {
                return text;
            }
        }
        catch (InvalidOperationException)
        {
            // Said below, as for the character 0.
        }

        problems.Add(number, $"{name} holds an escape that is no character", remedy: "Remove \\u0000 and halves of surrogate pairs");
        return null;
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name.Trim().ToLowerInvariant();
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Null or JsonValueKind.Undefined => "null",
    };

    // The reader's own words, without the place that it counts in bytes.
    private static string Reason(JsonException ex)
    {
        var end = ex.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? ex.Message : ex.Message[..end]).TrimEnd('.').TrimEnd();
    }

    private static int Column(string line, JsonException ex)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        return Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(bytes.Length, ex.BytePositionInLine ?? 0)) + 1;
    }
}
