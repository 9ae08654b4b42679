using System.Buffers;
using System.Text.Json;

namespace CoachBot.Cli;

/// <summary>
/// Writes mapped items as JSON lines, as <see cref="JsonSerializer"/> would with <see cref="Json.Line"/>. The same few
/// sentences and ids stand in a line many times: each is encoded once.
/// </summary>
internal sealed class MappedLine(IBufferWriter<byte> output)
{
    private readonly LineBytes _line = new();

    // Of the packs and of enums: as many as there are, whatever is read.
    private readonly Dictionary<string, JsonEncodedText> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, JsonEncodedText> _quotes = new(ReferenceEqualityComparer.Instance);

    public void Write(MappedWork work)
    {
        _line.Add("{\"id\":"u8);
        Text(Encoded(work.Id));
        WriteCompetencies(work.Competencies);
        WritePractices(work.Practices);
        WriteContributions(work.Contributions);
        _line.Add("]}\n"u8);
        _quotes.Clear();
        _line.MoveTo(output);
    }

    private void WriteCompetencies(IReadOnlyList<MappedCompetency> competencies)
    {
        _line.Add(",\"competencies\":["u8);
        for (var at = 0; at < competencies.Count; at++)
        {
            var competency = competencies[at];
            _line.Add(at == 0 ? "{\"framework\":"u8 : ",{\"framework\":"u8);
            Text(IdOf(competency.Framework));
            _line.Add(",\"competency\":"u8);
            Text(IdOf(competency.Competency));
            _line.Add(",\"strength\":"u8);
            _line.AddNumber(competency.Strength);
            WriteQuotes(competency.Quotes);
            _line.Add(",\"practices\":["u8);
            for (var next = 0; next < competency.Practices.Count; next++)
            {
                Separate(next);
                Text(IdOf(competency.Practices[next]));
            }

            _line.Add("]}"u8);
        }
    }

    private void WritePractices(IReadOnlyList<MappedPractice> practices)
    {
        _line.Add("],\"practices\":["u8);
        for (var at = 0; at < practices.Count; at++)
        {
            var practice = practices[at];
            _line.Add(at == 0 ? "{\"practice\":"u8 : ",{\"practice\":"u8);
            Text(IdOf(practice.Practice));
            _line.Add(",\"use\":"u8);
            Text(IdOf(practice.Use));
            _line.Add(",\"strength\":"u8);
            _line.AddNumber(practice.Strength);
            WriteQuotes(practice.Quotes);
            _line.Add("}"u8);
        }
    }

    private void WriteContributions(IReadOnlyList<MappedContribution> contributions)
    {
        _line.Add("],\"contributions\":["u8);
        for (var at = 0; at < contributions.Count; at++)
        {
            var contribution = contributions[at];
            _line.Add(at == 0 ? "{\"person\":"u8 : ",{\"person\":"u8);
            Text(Encoded(contribution.Person));
            _line.Add(",\"role\":"u8);
            Text(IdOf(contribution.Role));
            _line.Add(",\"involvement\":"u8);
            Text(IdOf(contribution.Involvement));
            WriteQuotes(contribution.Quotes);
            _line.Add("}"u8);
        }
    }

    private void WriteQuotes(IReadOnlyList<string> quotes)
    {
        _line.Add(",\"quotes\":["u8);
        for (var at = 0; at < quotes.Count; at++)
        {
            Separate(at);
            Text(Known(_quotes, quotes[at]));
        }

        _line.Add("]"u8);
    }

    private void Separate(int at)
    {
        if (at > 0)
        {
            _line.Add(","u8);
        }
    }

    private JsonEncodedText IdOf(string id) => Known(_ids, id);

    private static JsonEncodedText Known(Dictionary<string, JsonEncodedText> known, string text)
    {
        if (!known.TryGetValue(text, out var encoded))
        {
            known[text] = encoded = Encoded(text);
        }

        return encoded;
    }

    private static JsonEncodedText Encoded(string text) => JsonEncodedText.Encode(text, Json.Line.Encoder);

    private void Text(JsonEncodedText text) => _line.AddQuoted(text.EncodedUtf8Bytes);
}
