using System.Buffers;
using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Cli;

/// <summary>
/// Writes mapped items as JSON lines, as the serializer would write <see cref="MappedWork"/> with <see cref="Json.Line"/>. The
/// same few sentences and ids stand in a line many times: each is encoded once.
/// </summary>
internal sealed class MappedLine
{
    private static readonly byte[][] Uses = Encoded<PracticeUse>();
    private static readonly byte[][] Roles = Encoded<ParticipantRole>();
    private static readonly byte[][] Involvements = Encoded<Involvement>();

    private readonly TextSums _sums;
    private readonly LineBytes _line = new();
    private readonly LineQuotes _quotes;

    // By framework and competency: all of it that stands before the strength.
    private readonly byte[][][] _competencies;

    // By number, as they are met.
    private readonly List<byte[]> _practices = [];

    public MappedLine(IReadOnlyList<Framework> frameworks)
    {
        _sums = new(frameworks);
        _quotes = new(_line);
        _competencies = [.. frameworks.Select(framework => framework.Competencies
            .Select(competency => (byte[])[.. "{\"framework\":"u8, .. LineBytes.Quoted(framework.Id), .. ",\"competency\":"u8, .. LineBytes.Quoted(competency.Id.Value), .. ",\"strength\":"u8]).ToArray())];
    }

    public void Write(IBufferWriter<byte> output, WorkItem item, TextReading reading, IReadOnlyList<WrittenContribution> contributions)
    {
        _sums.Read(reading);
        _quotes.Begin(item.Text);
        _line.Add("{\"id\":"u8);
        _line.AddText(item.Key.ExternalId);
        WriteCompetencies();
        WritePractices();
        WriteContributions(contributions);
        _line.Add("]}\n"u8);
        _line.MoveTo(output);
    }

    private void WriteCompetencies()
    {
        EncodePractices();
        _line.Add(",\"competencies\":["u8);
        for (var at = 0; at < _sums.Competencies.Length; at++)
        {
            ref readonly var competency = ref _sums.Competencies[at];
            Separate(at);
            _line.Add(_competencies[competency.Framework][competency.Competency]);
            _line.AddNumber(competency.Strength);
            _quotes.Write(_sums.QuotesOf(competency));
            _line.Add(",\"practices\":["u8);
            var parts = _sums.PartsOf(competency);
            for (var next = 0; next < parts.Length; next++)
            {
                Separate(next);
                _line.Add(_practices[parts[next]]);
            }

            _line.Add("]}"u8);
        }
    }

    private void WritePractices()
    {
        _line.Add("],\"practices\":["u8);
        for (var at = 0; at < _sums.Practices.Length; at++)
        {
            ref readonly var practice = ref _sums.Practices[at];
            _line.Add(at == 0 ? "{\"practice\":"u8 : ",{\"practice\":"u8);
            _line.Add(_practices[practice.Practice]);
            _line.Add(",\"use\":"u8);
            _line.Add(Uses[(int)practice.Use]);
            _line.Add(",\"strength\":"u8);
            _line.AddNumber(practice.Strength);
            _quotes.Write(_sums.QuotesOf(practice));
            _line.Add("}"u8);
        }
    }

    private void WriteContributions(IReadOnlyList<WrittenContribution> contributions)
    {
        _line.Add("],\"contributions\":["u8);
        for (var at = 0; at < contributions.Count; at++)
        {
            var contribution = contributions[at];
            _line.Add(at == 0 ? "{\"person\":"u8 : ",{\"person\":"u8);
            _line.AddText(contribution.Name);
            _line.Add(",\"role\":"u8);
            _line.Add(Roles[(int)contribution.Role]);
            _line.Add(",\"involvement\":"u8);
            _line.Add(Involvements[(int)contribution.Involvement]);
            _quotes.Write(contribution.Quotes);
            _line.Add("}"u8);
        }
    }

    private void EncodePractices()
    {
        while (_practices.Count < _sums.PracticesMet)
        {
            _practices.Add(LineBytes.Quoted(_sums.PracticeOf(_practices.Count).Value));
        }
    }

    private void Separate(int at)
    {
        if (at > 0)
        {
            _line.Add(","u8);
        }
    }

    // By the number of the value.
    private static byte[][] Encoded<T>() where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        var encoded = new byte[values.Max(value => Convert.ToInt32(value, null)) + 1][];
        foreach (var value in values)
        {
            encoded[Convert.ToInt32(value, null)] = LineBytes.Quoted(EnumText.Of(value));
        }

        return encoded;
    }
}
