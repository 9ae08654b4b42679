using System.Data;
using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using Dapper;

namespace CoachBot.Storage;

/// <summary>
/// Teaches Dapper this project's types, once. Without a handler it throws on an id, or silently reads an empty one.
/// </summary>
internal static class StorageTypes
{
    private static readonly (Type Type, SqlMapper.ITypeHandler Handler)[] Handlers =
    [
        Id(text => new PersonId(text), id => id.Value),
        Id(text => new PracticeId(text), id => id.Value),
        Id(text => new CompetencyId(text), id => id.Value),
        Id(text => new EvidenceId(text), id => id.Value),
        Id(text => new WorkId(text), id => id.Value),
        (typeof(DateTimeOffset), new UtcTime()),
        (typeof(string[]), new TextArray()),
        (typeof(int[]), new NumberArray()),
    ];

    /// <summary>The types that have a handler.</summary>
    public static IReadOnlyCollection<Type> Handled => [.. Handlers.Select(entry => entry.Type)];

    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        // What Dapper maps by itself it hands to the driver past the handler, and the driver refuses any time but UTC.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        foreach (var (type, handler) in Handlers)
        {
            SqlMapper.AddTypeHandler(type, handler);
        }
    }

    private static (Type Type, SqlMapper.ITypeHandler Handler) Id<T>(Func<string, T> read, Func<T, string> write) where T : struct =>
        (typeof(T), new IdText<T>(read, write));

    private sealed class IdText<T>(Func<string, T> read, Func<T, string> write) : SqlMapper.TypeHandler<T> where T : struct
    {
        public override T Parse(object value) => read((string)value);

        public override void SetValue(IDbDataParameter parameter, T value) => parameter.Value = write(value);
    }

    // PostgreSQL keeps instants; what is written must already be UTC, and what is read is.
    private sealed class UtcTime : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => value is DateTimeOffset time ? time : new(DateTime.SpecifyKind((DateTime)value, DateTimeKind.Utc));

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value.ToUniversalTime();
    }

    private sealed class TextArray : SqlMapper.TypeHandler<string[]>
    {
        public override string[] Parse(object value) => (string[])value;

        public override void SetValue(IDbDataParameter parameter, string[]? value) => parameter.Value = value;
    }

    private sealed class NumberArray : SqlMapper.TypeHandler<int[]>
    {
        public override int[] Parse(object value) => (int[])value;

        public override void SetValue(IDbDataParameter parameter, int[]? value) => parameter.Value = value;
    }
}
