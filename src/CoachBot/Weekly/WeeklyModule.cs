using CoachBot.Composition;
using CoachBot.Core;
using CoachBot.Core.Weekly;
using CoachBot.Diagnosis;

namespace CoachBot.Weekly;

/// <summary>Weekly messages: on, every week for everybody, unless the organisation says otherwise.</summary>
internal sealed class WeeklyModule : IModule
{
    public IReadOnlyList<(string Section, Type Options)> Sections => [(WeeklyOptions.Section, typeof(WeeklyOptions))];

    public IEnumerable<Problem> Problems(IConfiguration settings) => WeeklyOptions.Of(settings).Read().Problems;

    public void Register(IServiceCollection services, IConfiguration settings)
    {
        var weekly = WeeklyOptions.Of(settings).Read().Weekly;
        services.AddSingleton(weekly).AddSingleton(new WeeklyTimes(weekly.Policy)).AddSingleton<IDiagnosis, WeeklyDiagnosis>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
    }
}
