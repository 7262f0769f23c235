using Navo.Adapters.Mapping;

namespace Navo.Adapters.OsloVo.Client;

/// <summary>A row that somebody at a centre noted on a day.</summary>
internal interface INotedRow
{
    /// <summary>The centre.</summary>
    string? Skolested { get; }

    /// <summary>The day it was noted.</summary>
    string? Fort { get; }

    /// <summary>Names of what the row has besides and nobody reads.</summary>
    UnreadMembers? Unread { get; }
}
