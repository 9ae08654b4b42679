using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CoachBot.Core.Work;

namespace CoachBot.Storage;

/// <summary>Everything of a work item but its text, as the JSON that a revision keeps.</summary>
internal static class WorkDocument
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Revisions are told apart by these bytes: a fact that hardly any item has must not change those of all others.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OmitUnsaid } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write(WorkItem item) => JsonSerializer.Serialize(item with { Text = "" }, Options);

    private static void OmitUnsaid(JsonTypeInfo type)
    {
        if (type.Type == typeof(WorkItem))
        {
            foreach (var property in type.Properties.Where(property => property.Name is "isDeleted" or "isDropped" or "isRestricted"))
            {
                property.ShouldSerialize = (_, value) => value is true;
            }
        }
    }

    public static WorkItem Read(string json, string text) =>
        JsonSerializer.Deserialize<WorkItem>(json, Options)! with { Text = text };
}
