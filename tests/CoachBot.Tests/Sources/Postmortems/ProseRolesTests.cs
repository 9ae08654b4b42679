using CoachBot.Sources.Postmortems;

namespace CoachBot.Tests.Sources.Postmortems;

public sealed class ProseRolesTests
{
    [Theory]
    [InlineData("Ana Ruiz was incident commander.", "Commander: Ana Ruiz <- Ana Ruiz was incident commander")]
    [InlineData("At 10:05 Ana Ruiz took command and Jörg Weiß kept the notes.", "Commander: Ana Ruiz <- Ana Ruiz took command|Scribe: Jörg Weiß <- Jörg Weiß kept the notes")]
    [InlineData("The incident commander was Ana de la Cruz.", "Commander: Ana de la Cruz <- incident commander was Ana de la Cruz")]
    [InlineData("Commanded by @ana and Jean-Luc D’Arcy, we went on.", "Commander: @ana, Jean-Luc D’Arcy <- Commanded by @ana and Jean-Luc D’Arcy")]
    [InlineData("Ana Ruiz, Kai Weber and Mei Ito were responders.", "Responder: Ana Ruiz, Kai Weber, Mei Ito <- Ana Ruiz, Kai Weber and Mei Ito were responders")]
    [InlineData("Ana Ruiz was the commander and Kai Weber the scribe.", "Commander: Ana Ruiz <- Ana Ruiz was the commander|Scribe: Kai Weber <- Kai Weber the scribe")]
    [InlineData("We called Ana Ruiz (incident commander) at once.", "Commander: Ana Ruiz <- Ana Ruiz (incident commander")]
    [InlineData("With Kai Weber as scribe we began.", "Scribe: Kai Weber <- Kai Weber as scribe")]
    [InlineData("Mei Ito shadowed; written by Ana Ruiz.", "Shadow: Mei Ito <- Mei Ito shadowed|Author: Ana Ruiz <- written by Ana Ruiz")]
    [InlineData("Mei Tan asked Will Grant and Jürgen Müller was incident commander.", "Commander: Jürgen Müller <- Jürgen Müller was incident commander")]
    [InlineData("Ana Ruiz responded to the page and Kai Weber took notes.", "Responder: Ana Ruiz <- Ana Ruiz responded|Scribe: Kai Weber <- Kai Weber took notes")]
    [InlineData("The incident was commanded by Ana Ruiz.", "Commander: Ana Ruiz <- commanded by Ana Ruiz")]
    [InlineData("In this incident, Ana Ruiz was incident commander.", "Commander: Ana Ruiz <- Ana Ruiz was incident commander")]
    public void Reads_the_part_and_the_clause_that_gives_it(string sentence, string expected) => Read(sentence).ShouldBe(expected);

    [Theory]
    [InlineData("Nobody was incident commander.")]
    [InlineData("Ana Ruiz was not incident commander.")]
    [InlineData("Ana Ruiz paged the incident commander.")]
    [InlineData("We told Ana Ruiz the incident commander was asleep.")]
    [InlineData("Ana Ruiz's scribe bot was down.")]
    [InlineData("Incident Commander was empty in the form.")]
    [InlineData("The responders were slow. Ana Ruiz slept.")]
    [InlineData("The service was led by a timer.")]
    [InlineData("Because the communications Will Grant sent were wrong, we corrected them.")]
    [InlineData("The communications Will Grant sent were wrong.")]
    [InlineData("If Bob Stone was incident commander, we would have rolled back.")]
    [InlineData("In the January incident, Will Grant was incident commander.")]
    [InlineData("Last time Will Grant was incident commander.")]
    [InlineData("Mei Tan was incident commander in name only.")]
    [InlineData("Bob Stone responded to a phishing mail, which caused the outage.")]
    [InlineData("We thought Bob Stone was incident commander.")]
    [InlineData("Bob Stone had been incident commander before.")]
    [InlineData("The team led by Ana Ruiz slept.")]
    [InlineData("")]
    public void Gives_nobody_a_part_that_is_not_told(string sentence) => Read(sentence).ShouldBeEmpty();

    private static string Read(string sentence) => string.Join('|', ProseRoles.In(ProseWord.In(sentence)).Select(part => $"{part.Key}: {part.Names} <- {sentence[part.Start..part.End]}"));
}
