using Navo.Edge.Callers;

namespace Navo.Gateway.AccessLog;

/// <summary>What holds at every endpoint of the data protection officers: any other employee is refused before it has done anything.</summary>
internal static class OfficerEndpoints
{
    /// <summary>Endpoints that only officers come to.</summary>
    public static RouteGroupBuilder ForOfficers(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("").RequireCaller<Caller.Employee>().AddEndpointFilter(AdmitAsync);

    /// <summary>Endpoints that officers come to, and participants, of whom the endpoint itself asks whether it is about them.</summary>
    public static RouteGroupBuilder ForOfficersAndParticipants(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("").RequireCaller<Caller.Employee, Caller.Participant>().AddEndpointFilter(AdmitAsync);

    /// <summary>The officer who asks. An endpoint outside those groups has none, and answers nobody (promise 8).</summary>
    public static Officer GetOfficer(this HttpContext context) =>
        context.FindOfficer() ?? throw new InvalidOperationException("An endpoint of the officers is mapped outside their group.");

    /// <summary>The officer who asks; null when a participant does.</summary>
    public static Officer? FindOfficer(this HttpContext context) => context.Features.Get<Officer>();

    private static async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.GetCaller() is Caller.Employee employee)
        {
            if (!http.RequestServices.GetRequiredService<Officers>().TryRead(employee, out var officer, out var problem))
            {
                return problem;
            }

            http.Features.Set(officer);
        }

        return await next(context);
    }
}
