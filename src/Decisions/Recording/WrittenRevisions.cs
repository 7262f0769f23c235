using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Recording;

internal sealed record WrittenRevisions(long Subject, long Employee, ImmutableArray<WrittenUnitRevision> Units)
{
    public static WrittenRevisions Of(Revisions revisions) => new(
        revisions.Subject,
        revisions.Employee,
        [.. revisions.Units.Select(static unit => new WrittenUnitRevision(unit.Agency.Value, unit.Unit.Value, unit.Revision))]);

    public Revisions ToRevisions(string policyHash) => new()
    {
        Subject = Subject,
        Employee = Employee,
        Units = [.. Units.Select(static unit => new UnitRevision(AgencyId.Parse(unit.Agency), UnitId.Parse(unit.Unit), unit.Revision))],
        PolicyHash = policyHash,
    };
}
