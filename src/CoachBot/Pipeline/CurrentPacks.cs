using System.Collections.Concurrent;
using CoachBot.Core.Frameworks;
using CoachBot.Packs;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>
/// The packs as they are now: those beside the program and what was imported, read anew each time, so that every host
/// sees an import at once. A framework is parsed once for each hash.
/// </summary>
internal sealed partial class CurrentPacks(PackLibrary shipped, FrameworkStore store, TimeProvider clock, ILogger<CurrentPacks> log)
{
    private readonly ConcurrentDictionary<string, Framework?> _parsed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Framework> _earlier = new(StringComparer.Ordinal);
    private volatile bool _isKept;

    /// <summary>Everything in force.</summary>
    public async Task<PackLibrary> ReadAsync(CancellationToken cancellationToken)
    {
        await KeepShippedAsync(cancellationToken);
        var imported = new List<Framework>();
        foreach (var own in await store.InForceAsync(cancellationToken))
        {
            if (await UsableAsync(own, cancellationToken) is { } framework)
            {
                imported.Add(framework);
            }
        }

        return shipped.With(imported);
    }

    /// <summary>A framework as it was under a hash; null when it never was in force here.</summary>
    public async Task<Framework?> AtAsync(string hash, CancellationToken cancellationToken)
    {
        if ((shipped.Frameworks.FirstOrDefault(framework => framework.Hash == hash) ?? _earlier.GetValueOrDefault(hash)) is { } known)
        {
            return known;
        }

        return await store.FindAsync(hash, cancellationToken) is { } document
            ? _earlier[hash] = document.Read() with { IsImported = shipped.Find(document.Framework) is null }
            : null;
    }

    // One that names a practice that is no more must not take the others down with it; doctor says why it is left out.
    private async Task<Framework?> UsableAsync(FrameworkInForce own, CancellationToken cancellationToken)
    {
        if (_parsed.TryGetValue(own.Hash, out var known))
        {
            return known;
        }

        var document = await store.FindAsync(own.Hash, cancellationToken);
        var problems = document?.Check([.. shipped.Practices.Practices.Select(practice => practice.Id.Value)]) ?? [];
        if (problems.Count > 0)
        {
            LeftOut(own.Framework, problems.Count);
        }

        return _parsed[own.Hash] = document is not null && problems.Count == 0 ? document.Read() with { IsImported = true } : null;
    }

    private async Task KeepShippedAsync(CancellationToken cancellationToken)
    {
        if (!_isKept)
        {
            await store.KeepAsync(shipped.Documents, clock.GetUtcNow(), cancellationToken);
            _isKept = true;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The imported framework {Framework} is left out: {Problems} problems. coachbot doctor tells which.")]
    private partial void LeftOut(string framework, int problems);
}
