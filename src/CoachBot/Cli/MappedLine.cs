using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace CoachBot.Cli;

/// <summary>
/// Writes mapped items as JSON lines, as <see cref="JsonSerializer"/> would with <see cref="Json.Line"/>. The same few
/// sentences and ids stand in a line many times: each is encoded once.
/// </summary>
internal sealed class MappedLine(IBufferWriter<byte> output)
{
    private const int LongestNumber = 32;

    // Of the packs and of enums: as many as there are, whatever is read.
    private readonly Dictionary<string, JsonEncodedText> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, JsonEncodedText> _quotes = new(ReferenceEqualityComparer.Instance);

    public void Write(MappedWork work)
    {
        output.Write("{\"id\":"u8);
        Text(Encoded(work.Id));
        WriteCompetencies(work.Competencies);
        WritePractices(work.Practices);
        WriteContributions(work.Contributions);
        output.Write("]}\n"u8);
        _quotes.Clear();
    }

    private void WriteCompetencies(IReadOnlyList<MappedCompetency> competencies)
    {
        output.Write(",\"competencies\":["u8);
        for (var at = 0; at < competencies.Count; at++)
        {
            var competency = competencies[at];
            output.Write(at == 0 ? "{\"framework\":"u8 : ",{\"framework\":"u8);
            Text(IdOf(competency.Framework));
            output.Write(",\"competency\":"u8);
            Text(IdOf(competency.Competency));
            output.Write(",\"strength\":"u8);
            Number(competency.Strength);
            WriteQuotes(competency.Quotes);
            output.Write(",\"practices\":["u8);
            for (var next = 0; next < competency.Practices.Count; next++)
            {
                Separate(next);
                Text(IdOf(competency.Practices[next]));
            }

            output.Write("]}"u8);
        }
    }

    private void WritePractices(IReadOnlyList<MappedPractice> practices)
    {
        output.Write("],\"practices\":["u8);
        for (var at = 0; at < practices.Count; at++)
        {
            var practice = practices[at];
            output.Write(at == 0 ? "{\"practice\":"u8 : ",{\"practice\":"u8);
            Text(IdOf(practice.Practice));
            output.Write(",\"use\":"u8);
            Text(IdOf(practice.Use));
            output.Write(",\"strength\":"u8);
            Number(practice.Strength);
            WriteQuotes(practice.Quotes);
            output.Write("}"u8);
        }
    }

    private void WriteContributions(IReadOnlyList<MappedContribution> contributions)
    {
        output.Write("],\"contributions\":["u8);
        for (var at = 0; at < contributions.Count; at++)
        {
            var contribution = contributions[at];
            output.Write(at == 0 ? "{\"person\":"u8 : ",{\"person\":"u8);
            Text(Encoded(contribution.Person));
            output.Write(",\"role\":"u8);
            Text(IdOf(contribution.Role));
            output.Write(",\"involvement\":"u8);
            Text(IdOf(contribution.Involvement));
            WriteQuotes(contribution.Quotes);
            output.Write("}"u8);
        }
    }

    private void WriteQuotes(IReadOnlyList<string> quotes)
    {
        output.Write(",\"quotes\":["u8);
        for (var at = 0; at < quotes.Count; at++)
        {
            Separate(at);
            Text(Known(_quotes, quotes[at]));
        }

        output.Write("]"u8);
    }

    private void Separate(int at)
    {
        if (at > 0)
        {
            output.Write(","u8);
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

    private void Text(JsonEncodedText text)
    {
        var encoded = text.EncodedUtf8Bytes;
        var place = output.GetSpan(encoded.Length + 2);
        place[0] = (byte)'"';
        encoded.CopyTo(place[1..]);
        place[encoded.Length + 1] = (byte)'"';
        output.Advance(encoded.Length + 2);
    }

    private void Number(double number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(LongestNumber), out var written);
        output.Advance(written);
    }
}
