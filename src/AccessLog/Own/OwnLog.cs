using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Navo.AccessLog.Own;

/// <summary>A participant's own part of the log, as one JSON file: their log key, their rows and the signed word on which row is their newest.</summary>
/// <remarks>It is theirs alone: whoever has the key finds their rows in a copy of the log.</remarks>
public sealed record OwnLog
{
    /// <summary>The form and its version.</summary>
    public const string CurrentFormat = "navo-own-log/v1";

    /// <summary>The form and its version.</summary>
    public required string Format { get; init; }

    /// <summary>The log's unique name.</summary>
    public required string Origin { get; init; }

    /// <summary>The key lines of the log's signers.</summary>
    public required ImmutableArray<string> Keys { get; init; }

    /// <summary>The participant's log key in base64.</summary>
    public required string LogKey { get; init; }

    /// <summary>The signed statement of heads, as text.</summary>
    public required string Heads { get; init; }

    /// <summary>Where the participant's newest row stands among the heads; null when they have no row yet.</summary>
    public OwnHead? Head { get; init; }

    /// <summary>The octets of the participant's rows in base64, oldest first.</summary>
    public required ImmutableArray<string> Entries { get; init; }

    /// <summary>The running counts of rows whose content has been erased while others were kept; absent when there are none.</summary>
    public ImmutableArray<long>? Erased { get; init; }

    /// <summary>The same of everyone the participant was before two turned out to be one; absent when there was nobody.</summary>
    public ImmutableArray<OwnPart>? Before { get; init; }

    /// <summary>Reads the file; null when it has another form.</summary>
    public static OwnLog? TryParse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, OwnLogJson.Default.OwnLog) is { Format: CurrentFormat } log
                && !log.Entries.IsDefault && !log.Keys.IsDefault && log.Before?.Any(static part => part is null || part.Entries.IsDefault) is not true ? log : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The whole file.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, OwnLogJson.Default.OwnLog);
}

/// <summary>Messages of this slice.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(OwnLog))]
internal sealed partial class OwnLogJson : JsonSerializerContext;
