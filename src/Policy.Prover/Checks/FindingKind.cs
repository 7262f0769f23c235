namespace Navo.Policy.Prover.Checks;

/// <summary>What the prover can say of a policy that could be loaded. The last six are no faults. Each kind has a test that brings it about.</summary>
internal enum FindingKind
{
    /// <summary>A path opens without a live yes.</summary>
    ConsentMissing,

    /// <summary>A path to data of a special category opens without an explicit, own, strong yes.</summary>
    StrongConsentMissing,

    /// <summary>A path opens without an agreement in force for its purpose.</summary>
    AgreementMissing,

    /// <summary>A path opens without a GDPR basis.</summary>
    BasisMissing,

    /// <summary>A path opens without a national provision, a ground against confidentiality, or what the yes is in law.</summary>
    ProvisionMissing,

    /// <summary>A path opens without the approval of both.</summary>
    ApprovalMissing,

    /// <summary>The time of an agreement in force has passed.</summary>
    TimeOver,

    /// <summary>Nothing can ever flow through an agreement in force.</summary>
    AgreementUnreachable,

    /// <summary>A role can never use its agreement for a purpose of it.</summary>
    RoleUnreachable,

    /// <summary>Nobody of a side that signed can use its agreement.</summary>
    SideUnreachable,

    /// <summary>Nobody at a unit that signed can use its agreement.</summary>
    UnitUnreachable,

    /// <summary>Two versions of an agreement are in force at the same time.</summary>
    TwoVersionsAtOnce,

    /// <summary>An agreement has ended, and does not say when.</summary>
    EndedWithoutDay,

    /// <summary>The same data is of different strictness in different agreements.</summary>
    TwoStrictnesses,

    /// <summary>An agency has two controllers.</summary>
    TwoControllers,

    /// <summary>A draft is signed by both.</summary>
    SignedDraft,

    /// <summary>A field that no agreement in force uses.</summary>
    FieldUnused,

    /// <summary>A draft, always refused.</summary>
    Draft,

    /// <summary>A category that nobody can see.</summary>
    CategoryUnseen,

    /// <summary>A purpose for which nothing flows.</summary>
    PurposeIdle,

    /// <summary>A role that can see nothing.</summary>
    RoleIdle,

    /// <summary>A unit that has signed no agreement in force.</summary>
    UnitUnsigned,
}
