using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Navo.Adapters.StandingFacts;

/// <summary>The body of <c>PUT /v1/standing-facts</c>.</summary>
internal sealed record Batch
{
    public required long Sequence { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    public required BatchKind Kind { get; init; }

    public ImmutableArray<UnitFact> Units { get; init; } = [];

    public ImmutableArray<CaseworkerFact> Caseworkers { get; init; } = [];

    public ImmutableArray<ParticipantFact> Participants { get; init; } = [];

    public RemovedKeys Removed { get; init; } = new();
}

/// <summary>Tombstones.</summary>
internal sealed record RemovedKeys
{
    public ImmutableArray<string> Units { get; init; } = [];

    public ImmutableArray<string> Caseworkers { get; init; } = [];

    public ImmutableArray<string> Participants { get; init; } = [];

    public override string ToString() => "RemovedKeys(***)";
}

[JsonConverter(typeof(JsonStringEnumConverter<BatchKind>))]
internal enum BatchKind
{
    [JsonStringEnumMemberName("snapshot")]
    Snapshot,

    [JsonStringEnumMemberName("delta")]
    Delta,

    [JsonStringEnumMemberName("heartbeat")]
    Heartbeat,
}

/// <summary>The gateway's answer: the own agency's pseudonyms for the people in the batch.</summary>
internal sealed record BatchAnswer
{
    public IReadOnlyList<PseudonymRow>? Pseudonyms { get; init; }

    /// <summary>True when only a snapshot can make the feed whole again.</summary>
    public bool SnapshotNeeded { get; init; }
}

internal sealed record PseudonymRow
{
    public string? Fodselsnummer { get; init; }

    public string? Pseudonym { get; init; }

    public override string ToString() => "PseudonymRow(***)";
}

/// <summary>Whose pseudonyms the adapter asks for.</summary>
internal sealed record PseudonymsQuestion(ImmutableArray<string> Fodselsnumre)
{
    public override string ToString() => "PseudonymsQuestion(***)";
}

/// <summary>What the adapter reads of a 409: the lowest sequence that will be taken.</summary>
internal sealed record SequenceProblem
{
    public long? Expected { get; init; }
}

/// <summary>What the adapter reads of a token answer (RFC 6749 section 5.1).</summary>
internal sealed record TokenAnswer
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("expires_in")]
    public int ExpiresIn { get; init; }
}

/// <summary>What the adapter reads of an issuer's discovery document (RFC 8414).</summary>
internal sealed record DiscoveryAnswer
{
    [JsonPropertyName("token_endpoint")]
    public string? TokenEndpoint { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Batch))]
[JsonSerializable(typeof(BatchAnswer))]
[JsonSerializable(typeof(PseudonymsQuestion))]
[JsonSerializable(typeof(SequenceProblem))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(DiscoveryAnswer))]
internal sealed partial class FeedJson : JsonSerializerContext;
