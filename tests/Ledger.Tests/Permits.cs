using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;
using Navo.Ledger.Sealing;

namespace Navo.Ledger.Tests;

/// <summary>Permits as a decision would make them of facts; the rules themselves are tested where they live.</summary>
internal static class Permits
{
    public static SealItem Release(SubjectId subject, CallerClaims caller, DecisionFacts facts, int cap = 1_000_000) => new()
    {
        Permit = new Decision.Permit
        {
            Agreement = Agreement(cap),
            Consent = facts.Consent?.Consent ?? ConsentId.From(Guid.NewGuid()),
            ConsentRevision = facts.Consent?.Revision ?? 1,
            NotBefore = facts.At,
            NotAfter = facts.At.AddMinutes(5),
            Revisions = facts.Revisions,
            Reasons = [],
        },
        Draft = new EntryDraft
        {
            Kind = EntryKind.Release,
            Subject = subject,
            CallerAgency = caller.Agency,
            Role = "ROLLE",
            Unit = caller.Units[0],
            Employee = caller.Employee,
            EmployeeId = "ansatt-1",
            Category = TestLedger.Category,
            Holder = TestLedger.Holder,
            Requestor = TestLedger.Requestor,
            Purpose = TestLedger.Purpose,
            Decision = EntryDecision.Permit,
            Consent = facts.Consent?.Consent,
            ConsentRevision = facts.Consent?.Revision ?? 0,
            AgreementId = "avtale-1",
            AgreementVersion = 1,
            LawRefs = ["lov-1"],
            PolicyHash = TestLedger.Policy,
            FieldsReleased = ["a", "b"],
            FieldsWithheld = ["c"],
            Request = RequestId.From(Guid.NewGuid()),
        },
    };

    public static SealItem Refusal(SubjectId? subject, CallerClaims caller) => new()
    {
        Draft = new EntryDraft
        {
            Kind = EntryKind.Refusal,
            Subject = subject,
            CallerAgency = caller.Agency,
            Role = "ROLLE",
            Unit = caller.Units[0],
            Employee = caller.Employee,
            Category = TestLedger.Category,
            Holder = TestLedger.Holder,
            Requestor = TestLedger.Requestor,
            Purpose = TestLedger.Purpose,
            Decision = EntryDecision.Deny,
            Reasons = [new EntryReason("D10", "never-asked", "")],
            PolicyHash = TestLedger.Policy,
        },
    };

    private static Agreement Agreement(int cap) => new()
    {
        Id = "avtale-1",
        Version = 1,
        Category = TestLedger.Category,
        Holder = TestLedger.Holder,
        Requestor = TestLedger.Requestor,
        Purposes = [TestLedger.Purpose],
        Roles = [],
        HolderUnits = [],
        RequestorUnits = [],
        Sides = [],
        Fields = ["a", "b"],
        Withheld = ["c"],
        SpecialCategory = SpecialCategory.None,
        Gdpr6 = "6(1)(e)",
        ConsentRole = ConsentRole.ConfidentialityLift,
        HolderController = "B",
        RequestorController = "A",
        Processor = "N",
        MonthsDefault = 6,
        MonthsMax = 12,
        Cap = cap,
        DpiaRef = "d",
        Approvals = [],
        State = AgreementState.InForce,
        Environment = "test",
        ValidFrom = DateTimeOffset.UnixEpoch,
    };
}
