using System.Text;
using CoachBot.Platforms.Slack.Inbound;

namespace CoachBot.Tests.Platforms.Slack;

public sealed class SlackFormTests
{
    private const string Whole = "team_id=T1&user_id=U1&command=%2Fcoach&text=my+level%20%26+more&response_url=https%3A%2F%2Fhooks.slack.com%2Fx";

    [Fact]
    public void Reads_a_command() =>
        Command(Whole).ShouldBe(new SlackCommand("T1", "U1", "/coach", "my level & more", "https://hooks.slack.com/x"));

    [Theory]
    [InlineData("team_id=T1&user_id=U1&command=/coach")]
    [InlineData("team_id=T1&user_id=U1&command=/coach&text=&response_url=")]
    public void Reads_a_command_without_text(string body) => Command(body).ShouldBe(new SlackCommand("T1", "U1", "/coach", "", null));

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("user_id=U1&command=/coach")]
    [InlineData("team_id=&user_id=U1&command=/coach")]
    [InlineData("team_id=T1&command=/coach")]
    [InlineData("team_id=T1&user_id=U1")]
    [InlineData("team_id=T1&user_id=U1&command=/")]
    [InlineData("team_id=T1&user_id=U1&command=coach")]
    [InlineData("team_id=T1&team_id=T2&user_id=U1&command=/coach")]
    [InlineData("team_id=T1&user_id=U1&user_id=U2&command=/coach")]
    [InlineData("team_id=T1&user_id=U1&command=/coach&text=a&text=b")]
    [InlineData("team_id=T1&user_id=U1&command=/coach&response_url=a&response_url=b")]
    [InlineData("team_id=T%201&user_id=U1&command=/coach")]
    [InlineData("team_id=T1&user_id=%3Cscript%3E&command=/coach")]
    public void Finds_no_command_where_a_field_is_missing_repeated_or_not_in_its_form(string body) => Command(body).ShouldBeNull();

    [Theory]
    [InlineData("team_id=T1&user_id=U1&command=/coach&text=%FF")]
    [InlineData("team_id=T1&user_id=U1&command=/coach&text=%C3")]
    [InlineData("team_id=T1&user_id=U1&command=/coach&text=a%00b")]
    [InlineData("te%00am=T1")]
    public void Finds_no_form_in_what_is_not_text(string body) => SlackForm.Read(Encoding.ASCII.GetBytes(body)).ShouldBeNull();

    [Fact]
    public void Finds_no_form_in_raw_bytes_that_are_not_utf8() => SlackForm.Read([(byte)'a', (byte)'=', 0xC3, 0x28]).ShouldBeNull();

    [Fact]
    public void Finds_no_form_in_more_fields_than_any_command_has() =>
        SlackForm.Read(Encoding.ASCII.GetBytes(string.Join('&', Enumerable.Range(0, 5_000).Select(i => $"f{i}=1")))).ShouldBeNull();

    private static SlackCommand? Command(string body) => SlackForm.Read(Encoding.UTF8.GetBytes(body)) is { } fields ? SlackCommand.Of(fields) : null;
}
