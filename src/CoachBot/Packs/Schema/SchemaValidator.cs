using CoachBot.Core;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs.Schema;

/// <summary>Every way in which a node breaks a schema, in the order of the document.</summary>
internal static class SchemaValidator
{
    public static IEnumerable<Problem> Check(PackNode node, PackSchema schema)
    {
        if (node is PackUnread)
        {
            return [];
        }

        if (schema.Type is { } type && !IsOf(node, type))
        {
            return [WrongType(node, type)];
        }

        var referred = schema.Ref is { } target ? Check(node, target) : [];
        return referred.Concat(node switch
        {
            PackMap map => MapRules.Check(map, schema),
            PackList list => ListRules.Check(list, schema),
            PackScalar scalar => ScalarRules.Check(scalar, schema),
            _ => [],
        });
    }

    private static bool IsOf(PackNode node, SchemaType type) => type switch
    {
        SchemaType.Object => node is PackMap,
        SchemaType.Array => node is PackList,
        SchemaType.String => node is PackScalar { Kind: ScalarKind.Text },
        SchemaType.Integer => node is PackScalar { IsWhole: true },
        SchemaType.Number => node is PackScalar { Kind: ScalarKind.Number },
        SchemaType.Boolean => node is PackScalar { Kind: ScalarKind.Boolean },
    };

    private static Problem WrongType(PackNode node, SchemaType type) =>
        node.Refuse("wrong type", node.Shown, NameOf(type), TodoFor(node, type));

    private static string TodoFor(PackNode node, SchemaType type) => (node, type) switch
    {
        (PackScalar { Kind: ScalarKind.Boolean or ScalarKind.Number }, SchemaType.String) => "Put it in quotes",
        (PackScalar { Kind: ScalarKind.Text }, SchemaType.Integer or SchemaType.Number) => "Write digits, without quotes",
        (PackScalar { Kind: ScalarKind.Text }, SchemaType.Boolean) => "Write true or false, without quotes",
        (_, SchemaType.Array) => "Write it as a list, in brackets or with a hyphen each",
        _ => "",
    };

    private static string NameOf(SchemaType type) => type switch
    {
        SchemaType.Object => "a map",
        SchemaType.Array => "a list",
        SchemaType.String => "text",
        SchemaType.Integer => "a whole number",
        SchemaType.Number => "a number",
        SchemaType.Boolean => "true, false",
    };
}
