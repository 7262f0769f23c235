namespace Navo.Portal.Upstream;

internal sealed record NamedParticipants
{
    public IReadOnlyList<NamedParticipant> Participants { get; init; } = [];
}
