using System.Reflection;
using System.Runtime.CompilerServices;

namespace CoachBot.Core.Tests;

/// <summary>Writes down what an assembly offers to others: types and members, one a line, sorted.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    public static IReadOnlyList<string> Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(type => Members(type).Prepend(Head(type))).Order(StringComparer.Ordinal)];

    private static string Head(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        var modifier = type.IsEnum || type.IsInterface || type.IsValueType ? "" : (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static ",
            (true, false) => "abstract ",
            (false, true) => "sealed ",
            (false, false) => "",
        };
        var parent = type.IsClass && type.BaseType != typeof(object) ? $" : {Name(type.BaseType!)}" : "";
        return $"{Path(type)} ({modifier}{kind}{parent})";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{Path(type)}.{field.Name} = {(int)field.GetRawConstantValue()!}");
        }

        return type.GetMembers(Declared).Where(member => !IsGenerated(member)).Select(member => member switch
        {
            FieldInfo field => $"{Path(type)}.{field.Name} : {Value(field)}",
            PropertyInfo property => $"{Path(type)}.{property.Name} : {Static(property.GetMethod!)}{Named(new NullabilityInfoContext().Create(property))} {Access(property)}",
            ConstructorInfo constructor => $"{Path(type)}({Parameters(constructor)})",
            MethodInfo method => $"{Path(type)}.{method.Name}{Generic(method)}({Parameters(method)}) : {Static(method)}{Named(new NullabilityInfoContext().Create(method.ReturnParameter))}",
            _ => null,
        }).OfType<string>();
    }

    // What the compiler adds to a record is no decision of ours; the accessors of a property are told with it.
    private static bool IsGenerated(MemberInfo member) =>
        member is MethodInfo { IsSpecialName: true } or TypeInfo || (member.IsDefined(typeof(CompilerGeneratedAttribute)) && member is not PropertyInfo);

    private static string Value(FieldInfo field) => field.IsLiteral
        ? $"const {Name(field.FieldType)} = {field.GetRawConstantValue()}"
        : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Named(new NullabilityInfoContext().Create(field))}";

    private static string Access(PropertyInfo property)
    {
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var set = property.SetMethod is not { IsPublic: true } setter ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        return $"{{ {required}get;{set} }}";
    }

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Generic(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Named(new NullabilityInfoContext().Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? " = …" : "")}"));

    private static string Named(NullabilityInfo info)
    {
        var type = info.Type;
        var mark = !type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsByRef)
        {
            return $"ref {Name(type.GetElementType()!)}";
        }

        return type.IsGenericType && Nullable.GetUnderlyingType(type) is null
            ? $"{Bare(type)}<{string.Join(", ", info.GenericTypeArguments.Select(Named))}>{mark}"
            : $"{Name(type)}{mark}";
    }

    private static string Name(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? $"{Name(value)}?"
        : Keywords.TryGetValue(type, out var keyword) ? keyword
        : type.IsGenericType ? $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    private static string Bare(Type type) => type.Name.Split('`')[0];

    private static string Path(Type type) => (type.FullName ?? type.Name).Replace('+', '.');
}
