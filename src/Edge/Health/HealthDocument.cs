using System.Text.Json.Serialization;

namespace Navo.Edge.Health;

/// <summary>What a health endpoint answers.</summary>
internal sealed record HealthDocument(string Status, IReadOnlyList<HealthLine> Checks);

/// <summary>One check.</summary>
internal sealed record HealthLine(string Name, bool Ok);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthDocument))]
internal sealed partial class HealthJson : JsonSerializerContext;
