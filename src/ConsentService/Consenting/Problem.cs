using Navo.Edge.ProblemDocuments;

namespace Navo.ConsentService.Consenting;

/// <summary>Problems of this service's own.</summary>
internal static class Problem
{
    public static ProblemResult ManualRoute() =>
        Problems.Create("urn:navo:problem:manual-route", "A yes cannot be given digitally here. Talk to your contact.", 409, "NAVO-MANUAL-ROUTE");

    public static ProblemResult TextSuperseded() =>
        Problems.Create("urn:navo:problem:text-superseded", "The text has changed. Read it again.", 409, "NAVO-TEXT");

    public static ProblemResult Assurance() =>
        Problems.Create("urn:navo:problem:assurance", "This needs a sign-in at the highest level.", 403, "NAVO-ASSURANCE");

    public static ProblemResult HasEnded() => Problems.Conflict("This yes has ended. Say yes anew.");

    public static ProblemResult AlreadyAnswered() => Problems.Conflict("The request has been answered.");
}
