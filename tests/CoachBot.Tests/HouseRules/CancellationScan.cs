using System.Reflection;
using System.Runtime.CompilerServices;

namespace CoachBot.Tests.HouseRules;

/// <summary>Which methods can be awaited, and whether their caller can cancel them.</summary>
internal static class CancellationScan
{
    private const string Token = "cancellationToken";

    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type[] Awaited = [typeof(Task<>), typeof(ValueTask<>), typeof(IAsyncEnumerable<>)];

    /// <summary>The methods written by hand that can be awaited and whose form is ours to choose.</summary>
    public static IEnumerable<MethodInfo> Methods(IEnumerable<Type> types) =>
        types.Where(type => !IsGenerated(type) && !type.IsAssignableTo(typeof(Delegate)))
            .SelectMany(type => type.GetMethods(Declared))
            .Where(method => CanBeAwaited(method.ReturnType) && !IsGenerated(method) && !IsDictated(method));

    public static bool CanBeCancelled(MethodInfo method) =>
        method.GetParameters() is [.., { Name: Token, IsOptional: false } last] && last.ParameterType == typeof(CancellationToken);

    private static bool CanBeAwaited(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask) || (type.IsGenericType && Awaited.Contains(type.GetGenericTypeDefinition()));

    private static bool IsGenerated(MemberInfo member)
    {
        for (MemberInfo? at = member; at is not null; at = at.DeclaringType)
        {
            if (at.Name.Contains('<', StringComparison.Ordinal) || at.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDictated(MethodInfo method) =>
        method.Name is "Main" or nameof(IAsyncDisposable.DisposeAsync)
        || IsForeign(method.GetBaseDefinition().DeclaringType!)
        || ImplementsForeign(method);

    private static bool ImplementsForeign(MethodInfo method)
    {
        var type = method.DeclaringType!;
        return !type.IsInterface
            && type.GetInterfaces().Where(IsForeign).Any(port => type.GetInterfaceMap(port).TargetMethods.Contains(method));
    }

    private static bool IsForeign(Type type) =>
        type.Assembly.GetName().Name is not { } name || !name.StartsWith("coachbot", StringComparison.OrdinalIgnoreCase);
}
