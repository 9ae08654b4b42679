using System.Text;

namespace CoachBot.Core;

/// <summary>
/// One reason to refuse an input from outside. Everything that can say no says it in this form, so that every refusal
/// tells what, where, found, allowed, and what to do.
/// </summary>
/// <param name="What">What is wrong, one clause without a full stop: <c>unknown practice</c>.</param>
/// <param name="Where">File with line and path, setting name, argument: <c>framework.yaml:31 competencies[2].practices[0]</c>. Empty when obvious.</param>
/// <param name="Found">What was there; empty when nothing was.</param>
/// <param name="Allowed">What may be there; empty when too long to list.</param>
/// <param name="Do">What to do about it, imperative, without a full stop; or a question.</param>
public sealed record Problem(string What, string Where = "", string Found = "", string Allowed = "", string Do = "")
{
    /// <summary>The sentences that people read.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Where.Length > 0)
        {
            text.Append(Where).Append(": ");
        }

        text.Append(What);
        if (Found.Length > 0)
        {
            text.Append("; found ").Append(Found);
        }

        if (Allowed.Length > 0)
        {
            text.Append("; allowed: ").Append(Allowed);
        }

        if (Where.Length == 0)
        {
            text[0] = char.ToUpperInvariant(text[0]);
        }

        return Do.Length == 0 ? text.Append('.').ToString()
            : text.Append(". ").Append(Do).Append(Do[^1] is '?' or '.' ? "" : ".").ToString();
    }
}

/// <summary>An input from outside was refused. Nothing of it was applied.</summary>
public class RefusedException : Exception
{
    /// <summary>Refuses for the given reasons, all that were found.</summary>
    public RefusedException(IReadOnlyList<Problem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>Refuses for one reason.</summary>
    public RefusedException(Problem problem)
        : this([problem])
    {
    }

    /// <summary>Every reason; never empty.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
