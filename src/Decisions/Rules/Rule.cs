namespace Navo.Decisions.Rules;

/// <summary>A rule: its number and what it finds. It says what fails; silence is a pass.</summary>
internal sealed record Rule(string Number, Action<Question, Findings> Judge)
{
    /// <summary>All of them. The order has no meaning: each is always judged, and findings are sorted.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(D01TrustedCaller.Number, D01TrustedCaller.Judge),
        new(D02MayUseAgreement.Number, D02MayUseAgreement.Judge),
        new(D03AgreementInForce.Number, D03AgreementInForce.Judge),
        new(D04PurposeCovered.Number, D04PurposeCovered.Judge),
        new(D05KnownAdultAlive.Number, D05KnownAdultAlive.Judge),
        new(D06ProtectedAddress.Number, D06ProtectedAddress.Judge),
        new(D07ShieldedPerson.Number, D07ShieldedPerson.Judge),
        new(D08OwnDataOrConflict.Number, D08OwnDataOrConflict.Judge),
        new(D09NeedToKnow.Number, D09NeedToKnow.Judge),
        new(D10ConsentForExactlyThis.Number, D10ConsentForExactlyThis.Judge),
        new(D11ConsentAlive.Number, D11ConsentAlive.Judge),
        new(D12StrengthOfTheYes.Number, D12StrengthOfTheYes.Judge),
        new(D13UseCap.Number, D13UseCap.Judge),
        new(D14NotBlocked.Number, D14NotBlocked.Judge),
    ];
}
