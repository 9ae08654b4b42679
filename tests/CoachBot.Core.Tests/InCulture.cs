using System.Globalization;

namespace CoachBot.Core.Tests;

/// <summary>Runs as on a machine whose language sorts and writes numbers in its own way.</summary>
internal sealed class InCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public InCulture(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
