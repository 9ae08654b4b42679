namespace CoachBot.Core.Practices;

/// <summary>Numbers practices from 0 on as they are met, so that what is known of each stands in arrays.</summary>
internal sealed class PracticeNumbers
{
    private readonly List<PracticeId> _practices = [];

    // A number and one more; nothing stands at places with zero. Four places for each: the first one looked at is nearly always the one.
    private int[] _places = new int[256];

    /// <summary>How many were met.</summary>
    public int Count => _practices.Count;

    /// <summary>The practice of a number.</summary>
    public PracticeId this[int number] => _practices[number];

    /// <summary>The number of a practice.</summary>
    public int Of(PracticeId practice)
    {
        var place = PlaceOf(practice);
        return _places[place] == 0 ? Add(practice, place) : _places[place] - 1;
    }

    private int Add(PracticeId practice, int place)
    {
        _practices.Add(practice);
        _places[place] = _practices.Count;
        if (4 * _practices.Count > _places.Length)
        {
            _places = new int[2 * _places.Length];
            for (var number = 0; number < _practices.Count; number++)
            {
                _places[PlaceOf(_practices[number])] = number + 1;
            }
        }

        return _practices.Count - 1;
    }

    // Where a practice is, or would be.
    private int PlaceOf(PracticeId practice)
    {
        var place = practice.GetHashCode() & (_places.Length - 1);
        while (_places[place] is > 0 and var taken && _practices[taken - 1] != practice)
        {
            place = (place + 1) & (_places.Length - 1);
        }

        return place;
    }
}
