using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Rights;

/// <summary>A one-time code, or a yes that was taken down: who made it, for what, and whether it was used. The code itself is nowhere but on the paper.</summary>
public sealed record HeldHelp
{
    /// <summary><c>code</c> or <c>spoken</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose employee.</summary>
    public required AgencyId Agency { get; init; }

    /// <summary>The employee's unit.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>The employee's role.</summary>
    public required string Role { get; init; }

    /// <summary>The employee's alias.</summary>
    public required EmployeeAlias Employee { get; init; }

    /// <summary>The category.</summary>
    public required CategoryId Category { get; init; }

    /// <summary>Who has the data.</summary>
    public required AgencyId Holder { get; init; }

    /// <summary>Who may ask for it.</summary>
    public required AgencyId Requestor { get; init; }

    /// <summary>The purpose.</summary>
    public required PurposeId Purpose { get; init; }

    /// <summary>An interpreter took part; who, is not kept.</summary>
    public required bool Interpreter { get; init; }

    /// <summary>The interpreter's language.</summary>
    public string? InterpreterLanguage { get; init; }

    /// <summary>In the room, by phone or by video.</summary>
    public string? InterpreterMode { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Until when it worked.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>When the code was used.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>Its access row.</summary>
    public required EntryId Entry { get; init; }
}
