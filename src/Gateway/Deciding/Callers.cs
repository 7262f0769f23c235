using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Refusing;
using Navo.Ledger.Identity;

namespace Navo.Gateway.Deciding;

/// <summary>What the decision and the log know an employee by.</summary>
internal sealed class Callers(EmployeeAliases aliases)
{
    public CallerClaims Claims(Caller.Employee caller) => new()
    {
        Agency = caller.Agency,
        Employee = aliases.For(caller.Agency, caller.EmployeeId),
        Roles = caller.Roles,
        Side = caller.Side,
        Units = caller.Units,
        Assurance = caller.Assurance,
    };

    /// <summary>The refusal of a caller who is not of this kind, or not signed in surely enough; null for one who is both.</summary>
    public static ProblemResult? Refusal(Caller.Employee caller, PolicySnapshot policy, RoleKind kind) =>
        !IsOfKind(caller, policy, kind) ? Problems.WrongCaller()
        : caller.Assurance < Assurance.Substantial ? NotPermitted.WeakSignIn()
        : null;

    /// <summary>The role a row names: the first of the token's that is of the kind; else the first at all.</summary>
    public static string RoleOf(Caller.Employee caller, PolicySnapshot policy, RoleKind kind)
    {
        foreach (var name in caller.Roles)
        {
            if (policy.Role(name) is { } role && role.Kind == kind)
            {
                return role.Id;
            }
        }

        return caller.Roles.IsDefaultOrEmpty || policy.Role(caller.Roles[0]) is not { } first ? "" : first.Id;
    }

    /// <summary>The caller's token names a role of this kind, and the caller's agency has that role.</summary>
    private static bool IsOfKind(Caller.Employee caller, PolicySnapshot policy, RoleKind kind)
    {
        foreach (var name in caller.Roles)
        {
            if (policy.Role(name) is { } role && role.Kind == kind && role.Agencies.Contains(caller.Agency))
            {
                return true;
            }
        }

        return false;
    }
}
