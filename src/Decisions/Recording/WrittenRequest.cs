using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Recording;

internal sealed record WrittenRequest
{
    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public required string Purpose { get; init; }

    public required string Agency { get; init; }

    public required string Employee { get; init; }

    public required ImmutableArray<string> Roles { get; init; }

    public string? Side { get; init; }

    public required ImmutableArray<string> Units { get; init; }

    public required Assurance Assurance { get; init; }

    public static WrittenRequest Of(DecisionRequest request) => new()
    {
        Category = request.Category.Value,
        Holder = request.Holder.Value,
        Requestor = request.Requestor.Value,
        Purpose = request.Purpose.Value,
        Agency = request.Caller.Agency.Value,
        Employee = request.Caller.Employee.Value,
        Roles = request.Caller.Roles,
        Side = request.Caller.Side,
        Units = [.. request.Caller.Units.Select(static unit => unit.Value)],
        Assurance = request.Caller.Assurance,
    };

    public DecisionRequest ToRequest() => new()
    {
        Category = CategoryId.Parse(Category),
        Holder = AgencyId.Parse(Holder),
        Requestor = AgencyId.Parse(Requestor),
        Purpose = PurposeId.Parse(Purpose),
        Caller = new CallerClaims
        {
            Agency = AgencyId.Parse(Agency),
            Employee = EmployeeAlias.Parse(Employee),
            Roles = Roles,
            Side = Side,
            Units = [.. Units.Select(UnitId.Parse)],
            Assurance = Assurance,
        },
    };
}
