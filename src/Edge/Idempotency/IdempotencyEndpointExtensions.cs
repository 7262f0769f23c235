using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Navo.Contracts.Identifiers;

namespace Navo.Edge.Idempotency;

/// <summary>Says at an endpoint that it honours <c>Idempotency-Key</c>.</summary>
public static class IdempotencyEndpointExtensions
{
    /// <summary>Same key and body: same answer. Other body: 422. One in flight: 409. Kept 24 hours, scoped to token subject and path.</summary>
    public static TBuilder WithIdempotency<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(IdempotentEndpoint.Act);

    /// <summary>
    /// The same where the answer holds what may lie nowhere: it is not kept. A repeat runs the endpoint again, which finds by <see cref="ActId"/> what
    /// it did, and gives the same answer.
    /// </summary>
    public static TBuilder WithIdempotencyByAct<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(IdempotentEndpoint.SecretAct);

    /// <summary>
    /// The same for a POST that only looks: other body: 422, one in flight: 409, and a repeat looks again. Nothing of the answer is kept: it would outlive an erasure
    /// (GDPR art. 17) by a day, and a repeat from memory would show data without a row of its own (promise 3) and before it is asked who may see it now.
    /// </summary>
    public static TBuilder WithIdempotentLook<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(IdempotentEndpoint.Look);

    /// <summary>
    /// The act this request is: the same for the same caller, path, key and body. Kept with what the act does, in its own transaction, it
    /// makes a retry have no second effect also where the first answer was never sent. Null without an <c>Idempotency-Key</c>.
    /// </summary>
    public static RequestId? ActId(this HttpContext context) => context.Features.Get<Act>()?.Id;
}
