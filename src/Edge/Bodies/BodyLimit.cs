namespace Navo.Edge.Bodies;

/// <summary>Endpoint metadata: octets a request body may have.</summary>
internal sealed record BodyLimit(int Octets)
{
    /// <summary>Where an endpoint says nothing else.</summary>
    public static BodyLimit Ordinary { get; } = new(64 * 1024);
}
