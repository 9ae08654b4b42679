using System.Security.Cryptography;
using System.Text;
using CoachBot.Platforms.Slack.Inbound;

namespace CoachBot.Tests.Platforms.Slack;

public sealed class SlackSignatureTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes("token=x&team_id=T1&text=caf%C3%A9");
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 30, 0, TimeSpan.Zero);
    private static readonly string Timestamp = $"{Now.ToUnixTimeSeconds()}";

    [Fact]
    public void Lets_in_what_was_signed_with_the_secret() => Check(Timestamp, Signed(Timestamp, Body)).ShouldBe(SignatureCheck.Valid);

    [Fact]
    public void Agrees_with_the_example_that_the_platform_documents()
    {
        const string timestamp = "1531420618";
        var body = Encoding.UTF8.GetBytes(
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");
        var signature = new SlackSignature(Secret, new StillClock(DateTimeOffset.FromUnixTimeSeconds(1531420618)));

        signature.Check([timestamp], ["v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"], body).ShouldBe(SignatureCheck.Valid);
    }

    [Theory]
    [InlineData(-300, nameof(SignatureCheck.Valid))]
    [InlineData(300, nameof(SignatureCheck.Valid))]
    [InlineData(-301, nameof(SignatureCheck.NotNow))]
    [InlineData(301, nameof(SignatureCheck.NotNow))]
    [InlineData(-600, nameof(SignatureCheck.NotNow))]
    [InlineData(600, nameof(SignatureCheck.NotNow))]
    public void Refuses_what_is_more_than_five_minutes_away_from_its_clock(int seconds, string expected)
    {
        var timestamp = $"{Now.ToUnixTimeSeconds() + seconds}";

        Check(timestamp, Signed(timestamp, Body)).ToString().ShouldBe(expected);
    }

    [Fact]
    public void Refuses_a_body_that_was_changed_by_one_letter()
    {
        var tampered = Body.ToArray();
        tampered[^1] ^= 1;

        new SlackSignature(Secret, new StillClock(Now)).Check([Timestamp], [Signed(Timestamp, Body)], tampered).ShouldBe(SignatureCheck.Mismatch);
    }

    [Fact]
    public void Refuses_another_secret() => Check(Timestamp, Signed(Timestamp, Body, "another")).ShouldBe(SignatureCheck.Mismatch);

    [Fact]
    public void Refuses_a_signature_of_another_moment() => Check(Timestamp, Signed($"{Now.ToUnixTimeSeconds() - 1}", Body)).ShouldBe(SignatureCheck.Mismatch);

    [Fact]
    public void Refuses_another_version() => Check(Timestamp, "v1" + Signed(Timestamp, Body)[2..]).ShouldBe(SignatureCheck.OtherVersion);

    [Theory]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("-1")]
    [InlineData("+1780306200")]
    [InlineData(" 1780306200")]
    [InlineData("1780306200.0")]
    [InlineData("99999999999999999999999999")]
    public void Refuses_a_timestamp_that_is_no_number_of_seconds(string timestamp) =>
        Check(timestamp, Signed(timestamp, Body)).ShouldBe(SignatureCheck.Malformed);

    [Fact]
    public void Refuses_upper_case_short_and_long_signatures()
    {
        var signed = Signed(Timestamp, Body);

        Check(Timestamp, "v0=" + signed[3..].ToUpperInvariant()).ShouldBe(SignatureCheck.Malformed);
        Check(Timestamp, signed[..^1]).ShouldBe(SignatureCheck.Malformed);
        Check(Timestamp, signed + "00").ShouldBe(SignatureCheck.Malformed);
        Check(Timestamp, "v0=").ShouldBe(SignatureCheck.Malformed);
    }

    [Fact]
    public void Refuses_a_header_that_is_missing_or_there_twice()
    {
        var signature = new SlackSignature(Secret, new StillClock(Now));
        var signed = Signed(Timestamp, Body);

        signature.Check([], [signed], Body).ShouldBe(SignatureCheck.Missing);
        signature.Check([Timestamp], [], Body).ShouldBe(SignatureCheck.Missing);
        signature.Check([Timestamp, Timestamp], [signed], Body).ShouldBe(SignatureCheck.Malformed);
        signature.Check([Timestamp], [signed, signed], Body).ShouldBe(SignatureCheck.Malformed);
    }

    private static SignatureCheck Check(string timestamp, string signature) =>
        new SlackSignature(Secret, new StillClock(Now)).Check([timestamp], [signature], Body);

    private static string Signed(string timestamp, byte[] body, string secret = Secret) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]));

    private sealed class StillClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
