namespace CoachBot.Cli;

/// <summary>The web host of this run of the program.</summary>
internal interface IServing
{
    /// <summary>Serves until it is stopped.</summary>
    /// <param name="onReady">Told the addresses, and what each part says at the start, once they answer.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="Core.RefusedException">The address cannot be served.</exception>
    Task RunAsync(Action<Served> onReady, CancellationToken cancellationToken);
}

/// <summary>What is served.</summary>
/// <param name="Addresses">One or more, joined with "and".</param>
/// <param name="Lines">What parts of the deployment say of themselves, such as that they are off.</param>
internal sealed record Served(string Addresses, IReadOnlyList<string> Lines);
