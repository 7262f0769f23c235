using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Navo.Contracts.Identifiers;

namespace Navo.Edge.Callers;

/// <summary>Who calls, as the validated token says. The token's issuer fixes kind and agency by configuration; no claim can.</summary>
public abstract record Caller
{
    private Caller()
    {
    }

    /// <summary>A participant, signed in at ID-porten.</summary>
    /// <param name="Pid">The own national identity number.</param>
    /// <param name="Assurance">How surely the person is known.</param>
    public sealed record Participant(Fodselsnummer Pid, Assurance Assurance) : Caller
    {
        /// <summary>Lets a handler take the caller as a parameter.</summary>
        public static ValueTask<Participant?> BindAsync(HttpContext context) => Bound<Participant>(context);
    }

    /// <summary>An employee of one agency, signed in at that agency's own identity provider.</summary>
    /// <param name="Agency">The agency whose issuer signed the token.</param>
    /// <param name="EmployeeId">The agency's own word for the employee; goes no further than the alias made of it.</param>
    /// <param name="Roles">Role names of the token.</param>
    /// <param name="Side">STAT or KOMMUNE inside NAV; null where the token names none, or more than one.</param>
    /// <param name="Units">Units of the token's groups.</param>
    /// <param name="Assurance">How surely the employee is known.</param>
    public sealed record Employee(
        AgencyId Agency,
        string EmployeeId,
        ImmutableArray<string> Roles,
        string? Side,
        ImmutableArray<UnitId> Units,
        Assurance Assurance) : Caller
    {
        /// <summary>Lets a handler take the caller as a parameter.</summary>
        public static ValueTask<Employee?> BindAsync(HttpContext context) => Bound<Employee>(context);

        /// <summary>Names no employee, so that no log can.</summary>
        public override string ToString() => $"Employee({Agency})";
    }

    /// <summary>The backend of one agency.</summary>
    /// <param name="Agency">The agency whose consumer number the token carries.</param>
    /// <param name="Scopes">Scopes of the token.</param>
    public sealed record Machine(AgencyId Agency, ImmutableArray<string> Scopes) : Caller
    {
        /// <summary>Lets a handler take the caller as a parameter.</summary>
        public static ValueTask<Machine?> BindAsync(HttpContext context) => Bound<Machine>(context);
    }

    private static ValueTask<T?> Bound<T>(HttpContext context)
        where T : Caller =>
        ValueTask.FromResult(context.GetCaller() as T);
}
