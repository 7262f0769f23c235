using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Minimising;

namespace Navo.Decisions.Agreements;

/// <summary>A sharing agreement: one row of policy/agreements.json, with its references resolved.</summary>
public sealed record Agreement
{
    /// <summary>Id; stable across versions.</summary>
    public required string Id { get; init; }

    /// <summary>Version of the row.</summary>
    public required int Version { get; init; }

    /// <summary><c>id@version</c>, as grants and rows cite it.</summary>
    public string Reference => $"{Id}@{Version}";

    /// <summary>The data.</summary>
    public required CategoryId Category { get; init; }

    /// <summary>Who has it.</summary>
    public required AgencyId Holder { get; init; }

    /// <summary>Who may ask.</summary>
    public required AgencyId Requestor { get; init; }

    /// <summary>What for.</summary>
    public required ImmutableArray<PurposeId> Purposes { get; init; }

    /// <summary>In which roles.</summary>
    public required ImmutableArray<Role> Roles { get; init; }

    /// <summary>The holder's units that signed.</summary>
    public required ImmutableArray<UnitId> HolderUnits { get; init; }

    /// <summary>The requestor's units that signed.</summary>
    public required ImmutableArray<UnitId> RequestorUnits { get; init; }

    /// <summary>The requestor's sides that signed; empty where the requestor has none.</summary>
    public required ImmutableArray<string> Sides { get; init; }

    /// <summary>Paths that go out, for example <c>skills[].level</c>.</summary>
    /// <exception cref="FormatException">A path is malformed.</exception>
    public required ImmutableArray<string> Fields
    {
        get;
        init
        {
            field = value;
            FieldTree = FieldTree.Parse(value);
        }
    }

    /// <summary>The same paths as a tree, for minimising.</summary>
    public FieldTree FieldTree { get; private init; } = FieldTree.Parse([]);

    /// <summary>Paths that are known to exist and never go out.</summary>
    public required ImmutableArray<string> Withheld { get; init; }

    /// <summary>Special category of this data.</summary>
    public required SpecialCategory SpecialCategory { get; init; }

    /// <summary>GDPR art. 6 basis.</summary>
    public required string Gdpr6 { get; init; }

    /// <summary>GDPR art. 9(2) exception; null for ordinary data.</summary>
    public string? Gdpr9 { get; init; }

    /// <summary>National provision (GDPR art. 6(3)); null only on a row that can never be in force.</summary>
    public Law? NationalProvision { get; init; }

    /// <summary>What lifts confidentiality; null only on a row that can never be in force.</summary>
    public Law? ConfidentialityGround { get; init; }

    /// <summary>What the yes is in law.</summary>
    public required ConsentRole ConsentRole { get; init; }

    /// <summary>Controller at the holder (GDPR art. 4(7)).</summary>
    public required string HolderController { get; init; }

    /// <summary>Controller at the requestor.</summary>
    public required string RequestorController { get; init; }

    /// <summary>Processor (GDPR art. 28).</summary>
    public required string Processor { get; init; }

    /// <summary>Months a yes lasts when the participant says nothing.</summary>
    public required int MonthsDefault { get; init; }

    /// <summary>Months a yes may last.</summary>
    public required int MonthsMax { get; init; }

    /// <summary>Releases per (participant, category, requestor, purpose) in a rolling 30 days.</summary>
    public required int Cap { get; init; }

    /// <summary>The impact assessment (GDPR art. 35).</summary>
    public required string DpiaRef { get; init; }

    /// <summary>Signatures.</summary>
    public required ImmutableArray<Approval> Approvals { get; init; }

    /// <summary>Where the row is in its life.</summary>
    public required AgreementState State { get; init; }

    /// <summary>The environment the row is meant for.</summary>
    public required string Environment { get; init; }

    /// <summary>First instant in force.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>First instant no longer in force; null for no end.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>In force at this instant: by its state, from <see cref="ValidFrom"/> on and before <see cref="ValidTo"/>.</summary>
    public bool IsInForceAt(DateTimeOffset at) => State == AgreementState.InForce && ValidFrom <= at && !(ValidTo <= at);
}
