using System.Diagnostics;
using System.Globalization;

namespace CoachBot.Benchmarks.Pictures;

/// <summary>Takes pictures of pages with Chromium, with nothing of it left behind.</summary>
internal sealed class Chromium(string program, string folder)
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Null where there is none.</summary>
    public static string? Find() => Places.FirstOrDefault(File.Exists);

    /// <summary>The page as high as it is.</summary>
    public async Task ShootAsync(string html, string picture)
    {
        var page = Path.Combine(folder, "page.html");
        await File.WriteAllTextAsync(page, html);
        var height = await HeightAsync(page);
        await RunAsync(page, [$"--screenshot={picture}", string.Create(CultureInfo.InvariantCulture, $"--window-size={SurfacePage.Width},{height}")]);
        await File.WriteAllBytesAsync(picture, SmallPng.Of(await File.ReadAllBytesAsync(picture)));
    }

    // A screenshot is as high as the window, so the page is asked first how high it is.
    private async Task<int> HeightAsync(string page)
    {
        var asking = Path.Combine(folder, "asking.html");
        await File.WriteAllTextAsync(asking, await File.ReadAllTextAsync(page) + "<script>document.title = 'height=' + Math.ceil(document.body.getBoundingClientRect().height) + ';'</script>");
        var dom = await RunAsync(asking, ["--dump-dom", $"--window-size={SurfacePage.Width},400"]);
        var from = dom.IndexOf("height=", StringComparison.Ordinal) + "height=".Length;
        return int.Parse(dom.AsSpan(from, dom.IndexOf(';', from) - from), CultureInfo.InvariantCulture);
    }

    private async Task<string> RunAsync(string page, IEnumerable<string> more)
    {
        string[] flags =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--hide-scrollbars",
            "--disable-lcd-text", "--force-device-scale-factor=1", $"--user-data-dir={Path.Combine(folder, "profile")}",
        ];
        using var process = Process.Start(new ProcessStartInfo(program, [.. flags, .. more, new Uri(page).AbsoluteUri]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"Chromium ended with {process.ExitCode}: {await errors}");
    }
}
