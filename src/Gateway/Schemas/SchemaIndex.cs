using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Navo.Gateway.Schemas;

/// <summary>Addresses of what is published.</summary>
internal sealed record SchemaIndex(ImmutableArray<string> Categories, ImmutableArray<string> Codes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SchemaIndex))]
internal sealed partial class SchemaJsonContext : JsonSerializerContext;
