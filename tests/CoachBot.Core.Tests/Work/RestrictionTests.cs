using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

public sealed class RestrictionTests
{
    [Theory]
    [InlineData("---\ntitle: Tokens\nrestricted: true\n---\n\nWe rotated them.")]
    [InlineData("---\r\nconfidential: yes\r\n---\r\nWe rotated them.")]
    [InlineData("---\nvisibility: restricted\n---\nWe rotated them.")]
    [InlineData("---\nvisibility: \"private\"\n---\nWe rotated them.")]
    [InlineData("---\nclassification: internal-restricted\n---\nWe rotated them.")]
    [InlineData("---\ntlp: amber\n---\nWe rotated them.")]
    [InlineData("---\ntlp: TLP:RED\n---\nWe rotated them.")]
    [InlineData("---\nmeta: { sensitive: true }\n---\nWe rotated them.")]
    [InlineData("---\nlabels: [outage, security-incident]\n---\nWe rotated them.")]
    [InlineData("---\nlabels:\n  - outage\n  - embargoed\n---\nWe rotated them.")]
    [InlineData("---\nincident_type: Security\n---\nWe rotated them.")]
    [InlineData("# Login was down\n\n**Classification:** Confidential\n\nWe rotated them.")]
    [InlineData("# Login was down\n\n- Visibility: need to know\n\nWe rotated them.")]
    [InlineData("# Login was down\n\n| Severity | 1 |\n| Data classification | Restricted |\n\nWe rotated them.")]
    [InlineData("TLP:RED\n\nWe rotated them.")]
    [InlineData("# Login was down\n\n*CONFIDENTIAL*\n\nWe rotated them.")]
    [InlineData("# Login was down\n\n## Security incident\n\nWe rotated them.")]
    [InlineData("Security breach\n===============\n\nWe rotated them.")]
    [InlineData("# Postmortem: leaked token in a public repository\n\nWe rotated it.")]
    [InlineData("h2. Vulnerability CVE-2026-1\n\nWe rotated them.")]
    [InlineData("```\nclassification: restricted\n```\n\nWe rotated them.")]
    public void A_text_that_says_so_is_restricted(string text) => Restriction.IsOn(SomeWork.Postmortem(text)).ShouldBeTrue();

    [Theory]
    [InlineData("---\nrestricted: false\n---\nWe rotated them.")]
    [InlineData("---\nclassification: public\nvisibility: everyone\ntlp: clear\n---\nWe rotated them.")]
    [InlineData("---\nlabels: [outage, database]\n---\nWe rotated them.")]
    [InlineData("# Login was down\n\nTraffic was restricted to one region while we rotated the keys.")]
    [InlineData("# Login was down\n\nThe security team helped; no breach was found in the logs.")]
    [InlineData("# Rotate the keys of the login service\n\n```hcl\noutput \"key\" { sensitive = true }\nvisibility_timeout: 30\n```")]
    [InlineData("# Login was down\n\nNote: private subnets were not affected.")]
    [InlineData("# Unrestricted egress was closed\n\nWe closed it.")]
    public void A_text_that_only_speaks_of_such_things_is_not(string text) => Restriction.IsOn(SomeWork.Postmortem(text)).ShouldBeFalse();

    [Theory]
    [InlineData("labels", "backend;Security")]
    [InlineData("labels", "vulnerability")]
    [InlineData("Labels", "confidential")]
    [InlineData("type", "Vulnerability")]
    [InlineData("Issue Type", "Security Incident")]
    [InlineData("restricted", "true")]
    [InlineData("Restricted", "x")]
    [InlineData("visibility", "private")]
    [InlineData("security level", "{\"name\":\"Staff only\"}")]
    [InlineData("embargo", "2026-12-01")]
    public void A_field_may_say_so(string key, string value) => Restriction.IsStated(key, value).ShouldBeTrue();

    [Theory]
    [InlineData("labels", "backend;insecurity")]
    [InlineData("labels", "unrestricted;non-confidential")]
    [InlineData("type", "Bug")]
    [InlineData("restricted", "false")]
    [InlineData("restricted", "")]
    [InlineData("visibility", "public")]
    [InlineData("classification", "internal")]
    [InlineData("title", "Security incident")]
    public void Other_values_and_fields_do_not(string key, string value) => Restriction.IsStated(key, value).ShouldBeFalse();

    [Fact]
    public void A_mark_of_the_source_is_enough() => Restriction.IsOn(SomeWork.Ticket("We rotated them.") with { IsRestricted = true }).ShouldBeTrue();

    [Fact]
    public void The_title_may_say_so() => Restriction.IsOn(SomeWork.Ticket("We rotated them.") with { Title = "Security incident 12: rotate the keys" }).ShouldBeTrue();
}
