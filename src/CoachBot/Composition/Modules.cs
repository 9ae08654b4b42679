namespace CoachBot.Composition;

/// <summary>The modules of the program, by name of their type.</summary>
internal static class Modules
{
    public static IReadOnlyList<IModule> All { get; } = [.. Discovery.Implementing<IModule>().Select(type => (IModule)Activator.CreateInstance(type)!)];
}
