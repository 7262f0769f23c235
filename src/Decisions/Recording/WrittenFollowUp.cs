using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Recording;

internal sealed record WrittenFollowUp
{
    public required string Unit { get; init; }

    public WrittenFact<bool>? UnitProtected { get; init; }

    public string? Group { get; init; }

    public required DateTimeOffset From { get; init; }

    public DateTimeOffset? To { get; init; }

    public static WrittenFollowUp Of(FollowUp period) => new()
    {
        Unit = period.Unit.Value,
        UnitProtected = WrittenFact.Of(period.UnitProtected),
        Group = period.Group,
        From = period.From,
        To = period.To,
    };

    public FollowUp ToFollowUp() => new()
    {
        Unit = UnitId.Parse(Unit),
        UnitProtected = WrittenFact.Read(UnitProtected),
        Group = Group,
        From = From,
        To = To,
    };
}
