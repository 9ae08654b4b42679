namespace CoachBot.Storage;

/// <summary>What a verb needs the database for.</summary>
internal enum DatabaseUse
{
    /// <summary>The organisation's own data, to change or serve it.</summary>
    Own = 1,

    /// <summary>To answer a question.</summary>
    Ask,

    /// <summary>To see how it is, without changing it.</summary>
    Examine,

    /// <summary>To set up or serve the demo.</summary>
    Demo,
}
