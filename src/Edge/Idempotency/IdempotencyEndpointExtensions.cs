using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Navo.Contracts.Identifiers;

namespace Navo.Edge.Idempotency;

/// <summary>Says at an endpoint that it honours <c>Idempotency-Key</c>.</summary>
public static class IdempotencyEndpointExtensions
{
    /// <summary>Same key and body: same answer. Other body: 422. One in flight: 409. Kept 24 hours, scoped to token subject and path.</summary>
    public static TBuilder WithIdempotency<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(IdempotentEndpoint.Value);

    /// <summary>
    /// The act this request is: the same for the same caller, path, key and body. Kept with what the act does, in its own transaction, it
    /// makes a retry have no second effect also where the first answer was never sent. Null without an <c>Idempotency-Key</c>.
    /// </summary>
    public static RequestId? ActId(this HttpContext context) => context.Features.Get<Act>()?.Id;
}
