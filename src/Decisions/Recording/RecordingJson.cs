using System.Text.Json.Serialization;

namespace Navo.Decisions.Recording;

/// <summary>How a recorded decision is spelled: camelCase, absent members left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(WrittenDecision))]
internal sealed partial class RecordingJson : JsonSerializerContext;
