using CoachBot.Commands.Coach.Ask;
using CoachBot.Commands.Coach.Parts;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;
using CoachBot.Pipeline;
using CoachBot.Storage;
using CoachBot.Weekly;

namespace CoachBot.Commands.Coach;

/// <summary>Help, settings, and the loaded frameworks. <c>/coach &lt;verb&gt;</c> reaches every other command.</summary>
internal sealed class CoachCommand(Lazy<IReadOnlyList<IChatCommand>> commands, ConsentChoice choice, Access access, CurrentPacks current, PeopleStore people, SettingsStore settings, SettingsChange change, AskAnswers ask) : IChatCommand
{
    private readonly SettingsAnswers _settings = new(access, settings, change, choice);

    public string Verb => "coach";

    public string Summary => "Help, answers to questions, your settings, the frameworks that are loaded.";

    public IReadOnlyList<CommandForm> Forms =>
    [
        new("/coach help", "this page"),
        new("/coach ask <question>", "an answer from your own evidence, your framework and this help, with where each part is from"),
        new("/coach settings", "whether CoachBot is on for you, your time zone and your week, and who chose each"),
        new("/coach settings change", "a form with all of them"),
        new("/coach settings zone <name>", "your time zone: Europe/Madrid"),
        new("/coach settings weekday <day>", "the day of your weekly message; the usual is Monday"),
        new("/coach settings hour <0-23>", "its hour; the usual is 9"),
        new("/coach settings pause <yyyy-mm-dd|off>", "no weekly message before that day"),
        new("/coach settings consent <on|off>", "turn CoachBot on, or off: off deletes what was derived about you"),
        new("/coach frameworks", "the frameworks that are loaded"),
        new("/coach frameworks <framework>", "one in short: its levels, its source, and what it holds beside its competencies"),
        new("/coach frameworks <framework> <part>", "levels, role, skills, milestones, path or kpis; a number behind it turns the page"),
        new("/coach frameworks <framework> <framework>", "which of their competencies correspond"),
    ];

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken) => request.Form switch
    {
        "" or "help" => HelpReply.Of(commands.Value),
        "ask" => await ask.AnswerAsync(request, cancellationToken),
        "settings" => await _settings.AnswerAsync(request, cancellationToken),
        "frameworks" => await FrameworksAsync(request, cancellationToken),
        _ => ChatReply.Refused(Unknown(request.Form)),
    };

    private async Task<ChatReply> FrameworksAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var packs = await current.ReadAsync(cancellationToken);
        if (request.Arguments.Count == 1)
        {
            return FrameworksReply.Of(packs.Frameworks);
        }

        var (asked, problem) = FrameworkQuestion.Read(packs, packs.UsualFor(request.Actor), [.. request.Arguments.Skip(1)]);
        if (asked is null)
        {
            return ChatReply.Refused(problem!);
        }

        if (asked.Other is not null)
        {
            return CrosswalkReply.Of(Crosswalk.Between(asked.Framework, asked.Other));
        }

        var own = await OwnLevelAsync(request, asked.Framework, cancellationToken);
        var answersForTeam = await AnswersForTeamAsync(request.Actor, cancellationToken);
        return asked.Part is null
            ? FrameworkReply.Of(asked.Framework, own, answersForTeam)
            : PartReply.Of(asked.Framework, asked.Part, asked.Page, own, answersForTeam);
    }

    // Their level is theirs: whoever asks in their name gets it with their knowledge, or the page without it.
    private async Task<LevelTarget?> OwnLevelAsync(ChatRequest request, Framework framework, CancellationToken cancellationToken)
    {
        if (request.Actor.TargetIn(framework.Id) is not { } own)
        {
            return null;
        }

        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, $"looked at {framework.Id} beside your level in it", cancellationToken);
        return decision.Grant is null ? null : own;
    }

    private async Task<bool> AnswersForTeamAsync(Person person, CancellationToken cancellationToken) =>
        person.Roles.Contains(PersonRole.Admin)
        || await people.HasReportsAsync(person.Id, cancellationToken);

    private Problem Unknown(string form)
    {
        var known = commands.Value.Select(command => command.Verb).Concat(["ask", "help", "settings", "frameworks"]).Order(StringComparer.Ordinal).ToList();
        return new("/coach has no such form", Found: form, Allowed: string.Join(", ", known),
            Do: Nearest.To(form, known) is { } meant ? $"Did you mean /coach {meant}?" : "Type /coach help");
    }
}
