using System.Diagnostics.CodeAnalysis;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Deciding;
using Navo.Gateway.Refusing;
using Navo.Ledger.Sealing;
using Navo.Ledger.Tree;

namespace Navo.Gateway.AccessLog;

/// <summary>Who may look into the log, and the row that every look leaves before anything is shown (promise 3).</summary>
internal sealed class Officers(PolicySnapshot policy, Callers callers, Seal seal, LogTree tree)
{
    public const string CheckpointHeader = "Navo-Checkpoint";

    /// <summary>The caller as an officer, or the problem to answer when the caller is none.</summary>
    public bool TryRead(Caller.Employee caller, [NotNullWhen(true)] out Officer? officer, [NotNullWhen(false)] out ProblemResult? problem)
    {
        problem = Callers.Refusal(caller, policy, RoleKind.DataProtectionOfficer);
        officer = problem is null ? new Officer(caller, callers.Claims(caller)) : null;
        return officer is not null;
    }

    /// <summary>The officer as the rows name whoever has done something.</summary>
    public OfficerAct ActOf(Officer officer) => new()
    {
        Agency = officer.Agency,
        Employee = officer.Claims.Employee,
        EmployeeId = officer.Caller.EmployeeId,
        Role = Callers.RoleOf(officer.Caller, policy, RoleKind.DataProtectionOfficer),
        PolicyHash = policy.Hash,
    };

    /// <summary>Seals the row of a look, and hands out its id and the newest checkpoint in headers.</summary>
    public async Task<Look> LookAsync(HttpContext context, Officer officer, EntryDraft about)
    {
        var outcome = await seal.SealAsync(
            new SealItem
            {
                Draft = Rows.Of(officer.Caller, officer.Claims, policy, RoleKind.DataProtectionOfficer) with
                {
                    Kind = about.Kind,
                    Decision = EntryDecision.Permit,
                    Subject = about.Subject,
                    Category = about.Category,
                    RelatedEntry = about.RelatedEntry,
                    Detail = about.Detail,
                    LookReason = about.LookReason,
                    Request = RequestId.From(Guid.NewGuid()),
                },
            },
            CancellationToken.None);
        var entry = Refusals.EntryOf(outcome);
        context.Response.Headers[EntryHeader.Name] = EntryHeader.Of(entry);
        HandOutCheckpoint(context);
        return new Look(entry, outcome is SealOutcome.Sealed row ? row.Position : 0);
    }

    /// <summary>The newest checkpoint: whoever keeps it can show a later change (promise 4).</summary>
    public void HandOutCheckpoint(HttpContext context)
    {
        if (tree.Checkpoint() is { } note)
        {
            context.Response.Headers[CheckpointHeader] = Convert.ToBase64String(note);
        }
    }
}
