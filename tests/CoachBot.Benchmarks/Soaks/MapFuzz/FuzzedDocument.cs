namespace CoachBot.Benchmarks.Soaks.MapFuzz;

/// <summary>Something that claims to be a document.</summary>
/// <param name="Shape">What is odd about it.</param>
/// <param name="IsTicket">Whether it is read as a ticket, else as a postmortem.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its text, which may hold halves of surrogate pairs.</param>
internal sealed record FuzzedDocument(string Shape, bool IsTicket, string Title, string Text);
