using CoachBot.Composition;
using CoachBot.Core;
using CoachBot.Diagnosis;

namespace CoachBot.Pipeline.Receipts;

/// <summary>Level receipts: always there, signed when a key is set.</summary>
internal sealed class ReceiptsModule : IModule
{
    public IReadOnlyList<(string Section, Type Options)> Sections => [(ReceiptsOptions.Section, typeof(ReceiptsOptions))];

    public IEnumerable<Problem> Problems(IConfiguration settings)
    {
        try
        {
            ReceiptsOptions.Of(settings).Key();
            return [];
        }
        catch (RefusedException refused)
        {
            return refused.Problems;
        }
    }

    public void Register(IServiceCollection services, IConfiguration settings)
    {
        var options = ReceiptsOptions.Of(settings);
        services.AddSingleton(options).AddSingleton(new ReceiptSigner(options.Key()));
        services.AddSingleton<LevelReceipts>().AddSingleton<IDiagnosis, ReceiptsDiagnosis>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
    }
}
