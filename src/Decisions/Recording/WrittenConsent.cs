using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Recording;

internal sealed record WrittenConsent
{
    public required ConsentState State { get; init; }

    public Guid? Consent { get; init; }

    public required long Revision { get; init; }

    public required ImmutableArray<string> Purposes { get; init; }

    public DateTimeOffset? GivenAt { get; init; }

    public DateTimeOffset? ValidTo { get; init; }

    public DateTimeOffset? LapsedAt { get; init; }

    public required bool SelfGiven { get; init; }

    public required bool Explicit { get; init; }

    public required Assurance Assurance { get; init; }

    public static WrittenConsent Of(ConsentFacts facts) => new()
    {
        State = facts.State,
        Consent = facts.Consent?.Value,
        Revision = facts.Revision,
        Purposes = [.. facts.Purposes.Select(static purpose => purpose.Value)],
        GivenAt = facts.GivenAt,
        ValidTo = facts.ValidTo,
        LapsedAt = facts.LapsedAt,
        SelfGiven = facts.SelfGiven,
        Explicit = facts.Explicit,
        Assurance = facts.Assurance,
    };

    public ConsentFacts ToFacts() => new()
    {
        State = State,
        Consent = Consent is { } id ? ConsentId.From(id) : null,
        Revision = Revision,
        Purposes = [.. Purposes.Select(PurposeId.Parse)],
        GivenAt = GivenAt,
        ValidTo = ValidTo,
        LapsedAt = LapsedAt,
        SelfGiven = SelfGiven,
        Explicit = Explicit,
        Assurance = Assurance,
    };
}
