using CoachBot.Core;

namespace CoachBot.Composition;

/// <summary>
/// A slice that brings settings, services or addresses of its own. Every non-abstract implementation is used; it has no
/// constructor arguments.
/// </summary>
internal interface IModule
{
    /// <summary>The sections of settings it owns; the properties of the type are the closed set of keys.</summary>
    IReadOnlyList<(string Section, Type Options)> Sections { get; }

    /// <summary>What is wrong with its settings beyond an unknown key; every reason at once.</summary>
    IEnumerable<Problem> Problems(IConfiguration settings);

    /// <summary>Adds its services. The settings have no problem.</summary>
    void Register(IServiceCollection services, IConfiguration settings);

    /// <summary>Adds its addresses; none while it is off, so that they answer 404.</summary>
    void Map(IEndpointRouteBuilder routes);
}
