namespace Navo.Gateway.Together;

/// <summary>Whether an interpreter took part, in which language and how. Never who.</summary>
internal sealed record InterpreterBody
{
    public required bool Used { get; init; }

    /// <summary>BCP-47 tag.</summary>
    public string? Language { get; init; }

    /// <summary><c>in-person</c>, <c>phone</c> or <c>video</c>.</summary>
    public string? Mode { get; init; }
}
