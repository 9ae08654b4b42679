namespace CoachBot.Packs.Yaml;

/// <summary>
/// Stands where something was refused that has no value, such as an alias. Every schema lets it pass: one mistake, one
/// problem.
/// </summary>
internal sealed class PackUnread(PackPlace place) : PackNode(place)
{
    public override string Shown => "something refused";

    public override string Canonical => $"?{Place}";
}
