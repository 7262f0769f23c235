using System.Net;

namespace Navo.Portal.Upstream;

/// <summary>A service's answer: a value, or a problem that a page has words for.</summary>
internal sealed record Reply<T>
{
    public required HttpStatusCode Status { get; init; }

    public T? Value { get; init; }

    public Problem? Problem { get; init; }

    /// <summary>The access row this answer left behind.</summary>
    public string? Entry { get; init; }

    public string? Checkpoint { get; init; }

    /// <summary>The participant shares the same category in the other direction too: only then may a contradiction be shown.</summary>
    public bool BothDirections { get; init; }

    public bool Has(string problemType) => Problem?.Type == problemType;

    /// <summary>The value, where any problem is a page of its own.</summary>
    public T Required() => Value ?? throw new UpstreamException(Status, Problem?.Code);
}
