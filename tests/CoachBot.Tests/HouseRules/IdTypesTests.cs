using System.Reflection;

namespace CoachBot.Tests.HouseRules;

public sealed class IdTypesTests
{
    private const string Registry = "CoachBot.Storage.StorageTypes";

    private const string WhatToDo =
        "Without a Dapper handler a query silently reads an empty id. Register one in " + Registry + " and list the type in Handled:";

    [Fact]
    public void Every_id_of_Core_has_a_database_handler()
    {
        var ids = Ids(typeof(Core.Problem).Assembly.GetTypes());

        HouseRule.Holds(ids.Count, Unhandled(ids, Handled()), WhatToDo);
    }

    [Fact]
    public void Names_the_offender() =>
        Unhandled([typeof(SampleId), typeof(OtherId)], [typeof(OtherId)]).ShouldHaveSingleItem().What.ShouldContain(nameof(SampleId));

    [Fact]
    public void Finds_the_ids_by_their_form() =>
        Ids([typeof(SampleId), typeof(OtherId), typeof(NotAnId), typeof(TwoPartId), typeof(string)]).ShouldBe([typeof(SampleId), typeof(OtherId)]);

    private static List<Type> Ids(IEnumerable<Type> types) =>
    [
        .. types.Where(type => type.IsValueType && type.Name.EndsWith("Id", StringComparison.Ordinal)
            && type.GetProperty("Value")?.PropertyType == typeof(string)
            && type.GetConstructor([typeof(string)]) is not null),
    ];

    private static IEnumerable<Offence> Unhandled(IEnumerable<Type> ids, IReadOnlyCollection<Type> handled) =>
        ids.Where(id => !handled.Contains(id)).Select(id => new Offence($"{id.Assembly.GetName().Name}.dll", 0, $"{id.FullName} has no handler"));

    private static IReadOnlyCollection<Type> Handled()
    {
        var registry = Assembly.Load("coachbot").GetType(Registry);
        if (registry is null)
        {
            Assert.Fail($"{Registry} is not there yet, so no id of Core has a database handler.");
        }

        var handled = registry.GetProperty("Handled", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
        return handled?.GetValue(null) as IReadOnlyCollection<Type>
            ?? throw new InvalidOperationException($"{Registry} needs `static IReadOnlyCollection<Type> Handled`, the types it registers handlers for.");
    }

    private readonly record struct SampleId(string Value);

    private readonly record struct OtherId(string Value);

    private readonly record struct NotAnId(int Value);

    private readonly record struct TwoPartId(string Source, string Value);
}
