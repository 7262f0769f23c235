namespace Navo.Decisions;

/// <summary>Every code a rule may leave, by rule. Stable: rows are kept for years, so a code never takes another meaning (docs/spec/decision.md).</summary>
public static class ReasonCodes
{
    /// <summary>The rule is kept.</summary>
    public const string Passed = "passed";

    /// <summary>What a data protection officer reads in place of a code that hangs on another agency's fact.</summary>
    public const string OtherAgencyFact = "other-agency-fact";

    /// <summary>There is no agreement, so a rule that needs one cannot be kept.</summary>
    public const string NoAgreement = "no-agreement";

    /// <summary>D01: the caller is not of the agency that asks.</summary>
    public const string CallerOfAnotherAgency = "caller-of-another-agency";

    /// <summary>D01: an agency asks itself.</summary>
    public const string HolderIsRequestor = "holder-is-requestor";

    /// <summary>D01: the sign-in is too weak.</summary>
    public const string WeakSignIn = "weak-sign-in";

    /// <summary>D02, D08, D09: the caller's agency has said nothing of the caller.</summary>
    public const string CallerUnknown = "caller-unknown";

    /// <summary>D02, D08, D09: what it has said is too old.</summary>
    public const string CallerStale = "caller-stale";

    /// <summary>D02: the employment or the substitute's mandate has ended.</summary>
    public const string MandateEnded = "mandate-ended";

    /// <summary>D02: the substitute's mandate has not begun.</summary>
    public const string MandateNotYet = "mandate-not-yet";

    /// <summary>D02: the substitute's mandate is for longer than three months, or ends before it begins.</summary>
    public const string MandateTooLong = "mandate-too-long";

    /// <summary>D02: the substitute's mandate has no reason.</summary>
    public const string MandateWithoutReason = "mandate-without-reason";

    /// <summary>D02: token and standing fact name different roles.</summary>
    public const string RoleMismatch = "role-mismatch";

    /// <summary>D02: the agreement does not name the role.</summary>
    public const string RoleNotInAgreement = "role-not-in-agreement";

    /// <summary>D02: token and standing fact name different sides.</summary>
    public const string SideMismatch = "side-mismatch";

    /// <summary>D02: no side, or one the agreement does not name.</summary>
    public const string SideNotInAgreement = "side-not-in-agreement";

    /// <summary>D02: token and standing fact have no unit in common.</summary>
    public const string UnitMismatch = "unit-mismatch";

    /// <summary>D02: none of the units has signed.</summary>
    public const string UnitNotInAgreement = "unit-not-in-agreement";

    /// <summary>D03: the row is of another category or of other agencies.</summary>
    public const string AgreementOfAnotherMatter = "agreement-of-another-matter";

    /// <summary>D03: draft.</summary>
    public const string AgreementDraft = "agreement-draft";

    /// <summary>D03: ended, or its time is over.</summary>
    public const string AgreementEnded = "agreement-ended";

    /// <summary>D03: its time has not come.</summary>
    public const string AgreementNotYet = "agreement-not-yet";

    /// <summary>D03: not signed by both agencies.</summary>
    public const string AgreementNotApproved = "agreement-not-approved";

    /// <summary>D03: it does not name all of its legal basis.</summary>
    public const string AgreementWithoutBasis = "agreement-without-basis";

    /// <summary>D04: the agreement is not for this purpose.</summary>
    public const string PurposeNotInAgreement = "purpose-not-in-agreement";

    /// <summary>D05: a well-formed pseudonym of nobody.</summary>
    public const string UnknownSubject = "unknown-subject";

    /// <summary>D05: the agency does not know the person.</summary>
    public const string NotKnownToAgency = "not-known-to-agency";

    /// <summary>D05: under 18.</summary>
    public const string NotAdult = "not-adult";

    /// <summary>D05: nothing said of age.</summary>
    public const string AdultUnknown = "adult-unknown";

    /// <summary>D05: too old.</summary>
    public const string AdultStale = "adult-stale";

    /// <summary>D05: dead.</summary>
    public const string NotAlive = "not-alive";

    /// <summary>D05: nothing said of it.</summary>
    public const string AliveUnknown = "alive-unknown";

    /// <summary>D05: too old.</summary>
    public const string AliveStale = "alive-stale";

    /// <summary>D05: a guardian marker.</summary>
    public const string HasGuardian = "guardian";

    /// <summary>D05: nothing said of guardians.</summary>
    public const string GuardianUnknown = "guardian-unknown";

    /// <summary>D05: too old.</summary>
    public const string GuardianStale = "guardian-stale";

    /// <summary>D06: protected address.</summary>
    public const string Protected = "protected";

    /// <summary>D06: nothing said of protection.</summary>
    public const string ProtectionUnknown = "protection-unknown";

    /// <summary>D06: too old.</summary>
    public const string ProtectionStale = "protection-stale";

    /// <summary>D06: a protected unit follows the person.</summary>
    public const string ProtectedUnit = "protected-unit";

    /// <summary>D06: nothing said of whether the unit is protected, or of which units follow the person.</summary>
    public const string UnitProtectionUnknown = "unit-protection-unknown";

    /// <summary>D06: too old.</summary>
    public const string UnitProtectionStale = "unit-protection-stale";

    /// <summary>D07: shielded person.</summary>
    public const string Shielded = "shielded";

    /// <summary>D07: nothing said of shielding.</summary>
    public const string ShieldingUnknown = "shielding-unknown";

    /// <summary>D07: too old.</summary>
    public const string ShieldingStale = "shielding-stale";

    /// <summary>D08: own data.</summary>
    public const string OwnData = "own-data";

    /// <summary>D08: declared conflict of interest; being the guardian is one.</summary>
    public const string ConflictOfInterest = "conflict-of-interest";

    /// <summary>D09: none of the caller's units (or groups) follows the person now.</summary>
    public const string NotFollowedUp = "not-followed-up";

    /// <summary>D09: no unit of the holder that has signed follows the person now.</summary>
    public const string HolderNotFollowing = "holder-not-following";

    /// <summary>D09: nothing said of follow-up.</summary>
    public const string FollowUpUnknown = "follow-up-unknown";

    /// <summary>D09: too old.</summary>
    public const string FollowUpStale = "follow-up-stale";

    /// <summary>D10: never asked, never given.</summary>
    public const string NeverAsked = "never-asked";

    /// <summary>D10: asked, not answered.</summary>
    public const string Asked = "asked";

    /// <summary>D10: answered "I will wait".</summary>
    public const string Later = "later";

    /// <summary>D10: refused.</summary>
    public const string Refused = "refused";

    /// <summary>D10: an oral yes that waits for the participant's own confirmation.</summary>
    public const string AwaitingConfirmation = "awaiting-confirmation";

    /// <summary>D10: a yes, but not to this purpose.</summary>
    public const string PurposeNotConsented = "purpose-not-consented";

    /// <summary>D11: stopped by the participant.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>D11: put on hold by the participant.</summary>
    public const string Paused = "paused";

    /// <summary>D11: its time is over.</summary>
    public const string Expired = "expired";

    /// <summary>D11: its time has not come.</summary>
    public const string ConsentNotYet = "consent-not-yet";

    /// <summary>D11: follow-up was broken for 30 days; it does not revive.</summary>
    public const string Lapsed = "lapsed";

    /// <summary>D11, D12: there is no yes that could be alive.</summary>
    public const string NoLiveConsent = "no-live-consent";

    /// <summary>D12: the yes was not explicit.</summary>
    public const string NotExplicit = "not-explicit";

    /// <summary>D12: the yes was pressed by a helper.</summary>
    public const string NotSelfGiven = "not-self-given";

    /// <summary>D12: the participant's sign-in was too weak.</summary>
    public const string ConsentAssuranceTooLow = "consent-assurance-too-low";

    /// <summary>D13: the cap of 30 days is reached.</summary>
    public const string CapReached = "cap-reached";

    /// <summary>D14: the participant has blocked the caller, the unit or the agency.</summary>
    public const string Blocked = "blocked";
}
