using CoachBot.Core;

namespace CoachBot.Packs.Yaml;

/// <summary>
/// A node of a pack document that knows where it stands. Reading is lenient: what is absent or of another type reads as
/// empty, because the schema reports that already and the checks behind it must get through a half-right file.
/// </summary>
internal abstract class PackNode(PackPlace place)
{
    public PackPlace Place { get; } = place;

    /// <summary>What it is, for a message: <c>'alerting'</c>, <c>a list</c>.</summary>
    public abstract string Shown { get; }

    /// <summary>Equal for nodes of equal value, whatever their notation.</summary>
    public abstract string Canonical { get; }

    public virtual IReadOnlyList<PackNode> Items => [];

    public virtual PackNode? Find(string key) => null;

    public IReadOnlyList<PackNode> List(string key) => Find(key)?.Items ?? [];

    public PackScalar? TextNode(string key) => Find(key) is PackScalar { Kind: ScalarKind.Text } text ? text : null;

    public string Text(string key) => TextNode(key)?.Value ?? "";

    /// <summary>The texts of a list, without those that are none.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. TextNodes(key).Select(item => item.Value)];

    /// <summary>The same with their places.</summary>
    public IEnumerable<PackScalar> TextNodes(string key) => List(key).OfType<PackScalar>().Where(item => item.Kind == ScalarKind.Text);

    public int? Whole(string key) => Find(key) is PackScalar { IsWhole: true } scalar ? (int)scalar.Number : null;

    public bool Flag(string key) => Find(key) is PackScalar { IsTrue: true };

    /// <summary>A problem at this place.</summary>
    public Problem Refuse(string what, string found = "", string allowed = "", string todo = "") =>
        new(what, Place.ToString(), found, allowed, todo);
}
