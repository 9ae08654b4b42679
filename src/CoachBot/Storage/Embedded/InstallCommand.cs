namespace CoachBot.Storage.Embedded;

/// <summary>The one command that installs PostgreSQL here.</summary>
internal static class InstallCommand
{
    /// <param name="version">The major version needed; null when any recent one will do.</param>
    public static string ForThisMachine(int? version)
    {
        if (OperatingSystem.IsMacOS())
        {
            return FormattableString.Invariant($"brew install postgresql@{version ?? 17}");
        }

        if (File.Exists("/usr/bin/dnf"))
        {
            return "sudo dnf install postgresql-server";
        }

        if (File.Exists("/sbin/apk"))
        {
            return FormattableString.Invariant($"apk add postgresql{version ?? 17}");
        }

        return version is null ? "sudo apt-get install postgresql" : FormattableString.Invariant($"sudo apt-get install postgresql-{version}");
    }
}
