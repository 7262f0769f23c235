namespace Navo.Gateway.AccessLog;

/// <summary>A search for one person by number, in a body so that the number is in no address or log.</summary>
internal sealed record SearchBody
{
    public required string Fodselsnummer { get; init; }

    public required string Reason { get; init; }

    public override string ToString() => "SearchBody(***)";
}
