namespace CoachBot.Tests.HouseRules;

/// <summary>Finds the checked-out repository that the running tests were built from.</summary>
internal static class RepositoryRoot
{
    private const string Marker = "CoachBot.sln";

    /// <summary>The folder that holds the solution.</summary>
    public static string Path { get; } = Above(AppContext.BaseDirectory);

    /// <summary>The nearest folder, from the start upwards, that holds the solution.</summary>
    public static string Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException(
            $"No folder from '{start}' upwards holds {Marker}. The house rules read the sources: "
            + "run the tests from where they were built, inside a clone of the repository.");
    }
}
