using NJsonSchema;

namespace Navo.Policy.Files;

/// <summary>The schema of one category's released data: read, as it is written, and in the bytes that are hashed.</summary>
internal sealed record CategorySchemaFile(string Name, int Version, JsonSchema Schema, byte[] Text, byte[] Canonical);
