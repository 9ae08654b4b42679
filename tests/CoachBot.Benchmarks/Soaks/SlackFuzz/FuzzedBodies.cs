using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CoachBot.Benchmarks.Soaks.SlackFuzz;

/// <summary>Bodies that are nearly what Slack sends to its three addresses: real ones, mutated ones, and plain noise. The same for the same seed.</summary>
/// <param name="seed">What they are made from.</param>
/// <param name="workspace">The workspace that is served.</param>
/// <param name="responseUrl">Where late answers may go.</param>
internal sealed class FuzzedBodies(int seed, string workspace, string responseUrl)
{
    private const string WorkspaceOfFixtures = "T0ACME";

    private static readonly string[] Users = ["U0PRIYA", "U0DANA", "U0MEI", "U0NOBODY"];

    private static readonly string[] Keys =
        ["token", "team_id", "team_domain", "channel_id", "user_id", "user_name", "command", "text", "api_app_id", "response_url", "trigger_id", "ssl_check", "payload", "", "text[]", "__proto__"];

    // In JSON: halves of letters, NUL, what opens and never closes, a name twice.
    private static readonly string[] Breakers = ["\\ud800", "\\u0000", "\"", "{", "[", ",", ":", "}", "\\", "null", "\"type\":", "\"type\":\"block_actions\",", "1e999", "[[[[[[[[[[[[[[[[[[[[[["];

    private readonly Random _random = new(seed);
    private readonly FuzzedWords _words = new(new Random(seed));
    private int _made;

    public FuzzedBody Next()
    {
        _made++;
        return _random.Next(10) switch
        {
            < 2 => new(SlackFixture.Commands, Encoding.UTF8.GetBytes(Command())),
            2 => new(SlackFixture.Commands, Mutated(Encoding.UTF8.GetBytes(Command()))),
            3 => Oddity(),
            _ => OfFixture(SlackFixture.All[_random.Next(SlackFixture.All.Count)]),
        };
    }

    private FuzzedBody Oddity() => _random.Next(3) switch
    {
        0 => new(_words.Pick([SlackFixture.Commands, SlackFixture.Interactions]), Encoding.UTF8.GetBytes(
            string.Join('&', Enumerable.Range(0, _random.Next(40)).Select(_ => $"{_words.Pick(Keys)}={WebUtility.UrlEncode(_words.Text(6))}")))),
        1 => new(_words.Pick([SlackFixture.Commands, SlackFixture.Interactions, SlackFixture.Events]), Noise(_random.Next(3_000))),
        _ => new(SlackFixture.Commands, Encoding.UTF8.GetBytes($"{Command()}&text={new string(_words.Pick(["a", "%", "+", "é", "<"])[0], _random.Next(20_000))}")),
    };

    private FuzzedBody OfFixture(SlackFixture fixture)
    {
        if (fixture.Kind == SlackFixture.Commands)
        {
            return new(fixture.Kind, Mutated(Encoding.UTF8.GetBytes(Here(fixture.Text))));
        }

        var document = JsonNode.Parse(Here(fixture.Text))!;
        MakeOwn(document);
        foreach (var _ in Enumerable.Range(0, _random.Next(4)))
        {
            List<JsonNode> nodes = [.. JsonMutation.Below(document)];
            if (nodes.Count > 0)
            {
                JsonMutation.Change(nodes[_random.Next(nodes.Count)], _random.Next(JsonMutation.Kinds));
            }
        }

        var text = document.ToJsonString();
        if (_random.Next(4) == 0)
        {
            text = text.Insert(_random.Next(text.Length), _words.Pick(Breakers));
        }

        var body = SlackFixture.BodyOf(fixture.Kind, text);
        return new(fixture.Kind, _random.Next(10) == 0 ? Mutated(body) : body);
    }

    private string Here(string text) => text.Replace(WorkspaceOfFixtures, workspace, StringComparison.Ordinal).Replace("U0PRIYA", _words.Pick(Users), StringComparison.Ordinal);

    // Each is a delivery of its own, and says something else.
    private void MakeOwn(JsonNode document)
    {
        foreach (var node in JsonMutation.Below(document).ToList())
        {
            JsonNode? other = node.Parent is not JsonObject ? null : node.GetPropertyName() switch
            {
                "trigger_id" => string.Create(CultureInfo.InvariantCulture, $"{_made}.{_random.Next()}.fuzz"),
                "event_id" => string.Create(CultureInfo.InvariantCulture, $"Ev{_made}"),
                "response_url" => responseUrl,
                "value" when node.Parent["action_id"] is not null => _words.Command(),
                "value" or "selected_date" or "selected_time" when _random.Next(3) == 0 => _words.Text(4),
                "text" when node is JsonValue => _words.Command(),
                "callback_id" when document["type"]?.ToString() == "view_submission" => _words.Form(),
                "private_metadata" => _words.State(),
                _ => null,
            };
            if (other is not null)
            {
                JsonMutation.Put(node, other);
            }
        }
    }

    private string Command() =>
        $"team_id={_words.Pick([workspace, "T0OTHER"])}&user_id={_words.Pick(Users)}&command={WebUtility.UrlEncode("/" + _words.Verb())}"
        + $"&text={WebUtility.UrlEncode($"{(_random.Next(2) == 0 ? _words.Verb() : "")} {_words.Text(5)}")}&trigger_id={_random.Next()}"
        + (_random.Next(3) == 0 ? $"&response_url={WebUtility.UrlEncode(_words.Pick([responseUrl, "https://hooks.slack.com/x", "file:///etc/passwd", "x", "http://[::1"]))}" : "");

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
}
