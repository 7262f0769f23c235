using Navo.Adapters.Sources;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;

namespace Navo.Adapters.OwnParticipants;

/// <summary>What holds at every endpoint for the own agency's screens: only its own employees, and the case system's trouble has a name.</summary>
internal static class OwnAgencyEndpoints
{
    /// <summary>Another agency's employee gets 403, whatever is asked: names never pass from agency to agency (promise 5).</summary>
    public static RouteGroupBuilder ForOwnEmployees(this RouteGroupBuilder group)
    {
        _ = group.RequireCaller<Caller.Employee>().AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (http.GetCaller() is not Caller.Employee employee || employee.Agency != http.RequestServices.GetRequiredService<ICaseSystem>().Agency)
            {
                return Problems.WrongCaller();
            }

            try
            {
                return await next(context);
            }
            catch (SourceFaultException fault)
            {
                return SourceProblems.Of(fault.Fault);
            }
        });
        return group;
    }
}
