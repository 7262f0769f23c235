using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Navo.Edge.Callers;

/// <summary>Says at an endpoint who may call it. An endpoint that says nothing answers 401 (fail closed).</summary>
public static class CallerEndpointExtensions
{
    /// <summary>The caller of this request; null when the endpoint is open and no token came.</summary>
    public static Caller? GetCaller(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<AuthenticatedCaller>()?.Caller;
    }

    /// <summary>Only this kind of caller: 401 without a valid token, 403 <c>urn:navo:problem:wrong-caller</c> with another kind of token.</summary>
    /// <param name="group">The endpoints.</param>
    /// <param name="scope">The scope a machine's token must hold.</param>
    public static RouteGroupBuilder RequireCaller<TCaller>(this RouteGroupBuilder group, string? scope = null)
        where TCaller : Caller => group.WithMetadata(new CallerRequirement([typeof(TCaller)], scope));

    /// <inheritdoc cref="RequireCaller{TCaller}(RouteGroupBuilder, string?)"/>
    public static RouteHandlerBuilder RequireCaller<TCaller>(this RouteHandlerBuilder endpoint, string? scope = null)
        where TCaller : Caller => endpoint.WithMetadata(new CallerRequirement([typeof(TCaller)], scope));

    /// <summary>Either of two kinds of caller.</summary>
    public static RouteGroupBuilder RequireCaller<TFirst, TSecond>(this RouteGroupBuilder group)
        where TFirst : Caller
        where TSecond : Caller => group.WithMetadata(new CallerRequirement([typeof(TFirst), typeof(TSecond)], null));

    /// <summary>Anyone, without a token.</summary>
    public static TBuilder OpenToAnyone<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(CallerRequirement.Anyone);
}
