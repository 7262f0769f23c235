using System.Collections.Immutable;

namespace Navo.Gateway.AccessLog.Consents;

/// <summary>One yes as it stood at an instant.</summary>
internal sealed record ConsentThen
{
    public required string Consent { get; init; }

    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public required ImmutableArray<string> Purposes { get; init; }

    /// <summary><c>given</c> is the only state that allowed anything.</summary>
    public required string State { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public required DateTimeOffset ValidTo { get; init; }

    public required string TextVersion { get; init; }

    public required string Language { get; init; }

    /// <summary><c>code</c> or <c>spoken</c> when staff helped to start it: a channel of its own to the officers.</summary>
    public string? Help { get; init; }

    public bool? Interpreter { get; init; }
}
