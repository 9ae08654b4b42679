using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Core.Work;

namespace CoachBot.Storage;

/// <summary>Everything of a work item but its text, as the JSON that a revision keeps.</summary>
internal static class WorkDocument
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write(WorkItem item) => JsonSerializer.Serialize(item with { Text = "" }, Options);

    public static WorkItem Read(string json, string text) =>
        JsonSerializer.Deserialize<WorkItem>(json, Options)! with { Text = text };
}
