using System.Collections.Immutable;

namespace CoachBot.Core.Chat;

/// <summary>A page of questions, free of any platform: a modal in Slack, a dialog in Teams, options on a command line.</summary>
/// <param name="Id">Id of the form whose page it is; what a platform gives back with the answers.</param>
/// <param name="Title">At most 24 letters, which is what Slack shows.</param>
/// <param name="Fields">The questions from top to bottom, each with an id of its own. None on a page that only tells.</param>
public sealed record ChatForm(string Id, string Title, ImmutableArray<FormField> Fields)
{
    /// <summary>What stands above the questions.</summary>
    public ImmutableArray<ChatBlock> Intro { get; init; } = [];

    /// <summary>What the button says that sends the answers, at most 24 letters; null when there is nothing to send.</summary>
    public string? Submit { get; init; } = "Save";

    /// <summary>What the form needs back with the answers: an id of something stored, at most 200 letters, never somebody's text.</summary>
    public string State { get; init; } = "";
}

/// <summary>A question of a form.</summary>
/// <param name="Id">Unique on its page, of letters, digits and hyphens.</param>
/// <param name="Label">What is asked for.</param>
public abstract record FormField(string Id, string Label)
{
    /// <summary>A sentence that helps; empty for none.</summary>
    public string Hint { get; init; } = "";

    /// <summary>Whether it may be left empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Words.</summary>
    public sealed record Text(string Id, string Label) : FormField(Id, Label)
    {
        /// <summary>What stands in it to begin with.</summary>
        public string Value { get; init; } = "";

        /// <summary>Whether it has several lines.</summary>
        public bool IsLong { get; init; }

        /// <summary>The most letters, 1 to 3,000.</summary>
        public int Longest { get; init; } = 3_000;
    }

    /// <summary>One of several.</summary>
    /// <param name="Id">As for every field.</param>
    /// <param name="Label">As for every field.</param>
    /// <param name="Options">1 to 100.</param>
    public sealed record Choice(string Id, string Label, ImmutableArray<FormOption> Options) : FormField(Id, Label)
    {
        /// <summary>What is chosen to begin with; empty for nothing.</summary>
        public string Value { get; init; } = "";
    }

    /// <summary>Any number of several, each ticked or not.</summary>
    /// <param name="Id">As for every field.</param>
    /// <param name="Label">As for every field.</param>
    /// <param name="Options">1 to 10.</param>
    public sealed record Ticks(string Id, string Label, ImmutableArray<FormOption> Options) : FormField(Id, Label)
    {
        /// <summary>What is ticked to begin with.</summary>
        public ImmutableArray<string> Values { get; init; } = [];
    }

    /// <summary>A day, answered as <c>2026-11-21</c>.</summary>
    public sealed record Day(string Id, string Label) : FormField(Id, Label)
    {
        /// <summary>What stands in it to begin with; null for nothing.</summary>
        public DateOnly? Value { get; init; }
    }

    /// <summary>A time of day, answered as <c>03:15</c>.</summary>
    public sealed record Time(string Id, string Label) : FormField(Id, Label)
    {
        /// <summary>What stands in it to begin with; null for nothing.</summary>
        public TimeOnly? Value { get; init; }
    }

    /// <summary>Somebody, or several people, answered as their ids in the directory.</summary>
    public sealed record People(string Id, string Label) : FormField(Id, Label)
    {
        /// <summary>Who is chosen to begin with.</summary>
        public ImmutableArray<string> Values { get; init; } = [];

        /// <summary>How many may be chosen.</summary>
        public int Most { get; init; } = 1;
    }
}

/// <summary>Something to choose.</summary>
/// <param name="Value">What is answered, at most 75 letters.</param>
/// <param name="Label">What it says, at most 75 letters.</param>
public sealed record FormOption(string Value, string Label);
