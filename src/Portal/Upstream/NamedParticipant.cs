namespace Navo.Portal.Upstream;

internal sealed record NamedParticipant
{
    public string Pseudonym { get; init; } = "";

    public string Name { get; init; } = "";
}
