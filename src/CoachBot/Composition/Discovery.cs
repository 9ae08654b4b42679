using System.Reflection;

namespace CoachBot.Composition;

/// <summary>The one sentence of discovery: every non-abstract class here that implements a port is used.</summary>
internal static class Discovery
{
    public static IReadOnlyList<Type> Implementing<TPort>() =>
    [
        .. Assembly.GetExecutingAssembly().GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(TPort)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];
}
