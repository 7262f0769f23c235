using System.Text.Json;
using System.Text.Json.Serialization;

namespace Navo.Edge.Bodies;

/// <summary>What <see cref="JsonSerializerOptions.Strict"/> means, laid onto options that exist already.</summary>
public static class StrictJson
{
    /// <summary>Deepest nesting any message of the contract needs, with room.</summary>
    public const int MaxDepth = 16;

    /// <summary>Unknown or duplicate members, members in other case, missing required members and nulls where none may be are refused.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = MaxDepth;
    }
}
