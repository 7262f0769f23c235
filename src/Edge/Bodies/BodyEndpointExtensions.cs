using Microsoft.AspNetCore.Builder;

namespace Navo.Edge.Bodies;

/// <summary>Says at an endpoint how large a body may be.</summary>
public static class BodyEndpointExtensions
{
    /// <summary>Takes bodies up to this many octets instead of 64 KiB; a larger one is answered 413.</summary>
    public static TBuilder WithBodyLimit<TBuilder>(this TBuilder builder, int octets)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new BodyLimit(octets));
}
