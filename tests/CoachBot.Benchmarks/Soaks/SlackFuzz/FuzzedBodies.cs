using System.Net;
using System.Text;

namespace CoachBot.Benchmarks.Soaks.SlackFuzz;

/// <summary>Bodies that are nearly slash commands: real ones, mutated ones, and plain noise. The same for the same seed.</summary>
internal sealed class FuzzedBodies(int seed, string workspace)
{
    private static readonly string[] Verbs = ["coach", "mylevel", "evidence", "growth", "mydata", "Coach", "nonsense", "/", "", "coach/../x", "ＣＯＡＣＨ"];

    private static readonly string[] Words =
    [
        "help", "why", "in", "kaairo-devops", "skylight", "list", "all", "confirm", "adjust", "dispute", "lift", "hide", "share", "done", "another", "not now", "who", "notices",
        "settings", "consent", "on", "off", "@priya", "<@U0PRIYA|priya>", "<@>", "<", "&amp;", "&", "1", "0", "-1", "99999999999999999999", "1,2", "1-3", "led", "owned", "NaN", "1e9",
        "\u202e", "\ud83d\ude00", "İ", "ß", "e\u0301", "'; drop table person; --", "{0}", "%s", "${x}", "../../etc/passwd", "[red]", "\t", "\n", "\u0000", "\u001b[2J", "\ufffd", "\ufeff",
    ];

    private static readonly string[] Keys =
        ["token", "team_id", "team_domain", "channel_id", "user_id", "user_name", "command", "text", "api_app_id", "response_url", "trigger_id", "ssl_check", "payload", "", "text[]", "__proto__"];

    private readonly Random _random = new(seed);

    public byte[] Next() => _random.Next(10) switch
    {
        < 4 => Encoding.UTF8.GetBytes(Command()),
        < 7 => Mutated(Encoding.UTF8.GetBytes(Command())),
        7 => Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, _random.Next(40)).Select(_ => $"{Pick(Keys)}={WebUtility.UrlEncode(Text(6))}"))),
        8 => Noise(_random.Next(3_000)),
        _ => Encoding.UTF8.GetBytes($"{Command()}&text={new string(Pick(["a", "%", "+", "é", "<"])[0], _random.Next(20_000))}"),
    };

    private string Command() =>
        $"team_id={Pick([workspace, "T0OTHER"])}&user_id={Pick(["U0PRIYA", "U0DANA", "U0MEI", "U0NOBODY"])}&command={WebUtility.UrlEncode("/" + Pick(Verbs))}"
        + $"&text={WebUtility.UrlEncode($"{(_random.Next(2) == 0 ? Pick(Verbs) : "")} {Text(5)}")}&trigger_id={_random.Next()}"
        + (_random.Next(3) == 0 ? $"&response_url={WebUtility.UrlEncode(Pick(["http://127.0.0.1:1/x", "https://hooks.slack.com/x", "file:///etc/passwd", "x", "http://[::1"]))}" : "");

    private string Text(int most) => string.Join(' ', Enumerable.Range(0, _random.Next(most)).Select(_ => Pick(Words)));

    private byte[] Mutated(byte[] body)
    {
        var bytes = body.ToList();
        for (var i = _random.Next(1, 8); i > 0 && bytes.Count > 0; i--)
        {
            var at = _random.Next(bytes.Count);
            switch (_random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)_random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, _random.Next(Math.Min(20, bytes.Count - at)));
                    break;
                case 2:
                    bytes.InsertRange(at, Noise(_random.Next(8)));
                    break;
                default:
                    bytes.AddRange(bytes.GetRange(at, _random.Next(bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }

    private byte[] Noise(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
