using Microsoft.AspNetCore.Builder;

namespace Navo.Edge.Idempotency;

/// <summary>Says at an endpoint that it honours <c>Idempotency-Key</c>.</summary>
public static class IdempotencyEndpointExtensions
{
    /// <summary>Same key and body: same answer. Other body: 422. One in flight: 409. Kept 24 hours, scoped to token subject and path.</summary>
    public static TBuilder WithIdempotency<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(IdempotentEndpoint.Value);
}
