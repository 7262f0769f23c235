using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Recording;

/// <summary>Format 1 of a recorded decision. What was absent is absent; a stale fact is kept with its age, and is stale again.</summary>
internal sealed record WrittenDecision
{
    public required int Format { get; init; }

    public required int Rules { get; init; }

    public required string Policy { get; init; }

    public string? Agreement { get; init; }

    public required WrittenRequest Request { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Subject { get; init; }

    public WrittenFact<WrittenCaseworker>? Caseworker { get; init; }

    public required WrittenPerson HolderFacts { get; init; }

    public required WrittenPerson RequestorFacts { get; init; }

    public required bool ThirdPartyProtection { get; init; }

    public WrittenConsent? Consent { get; init; }

    public required int Uses { get; init; }

    public required ImmutableArray<WrittenBlock> Blocks { get; init; }

    public required WrittenRevisions Revisions { get; init; }

    public required WrittenLimits Limits { get; init; }

    public static WrittenDecision Of(RecordedDecision recorded)
    {
        var facts = recorded.Facts;
        return new()
        {
            Format = 1,
            Rules = recorded.RuleSet,
            Policy = recorded.PolicyHash,
            Agreement = recorded.Agreement,
            Request = WrittenRequest.Of(recorded.Request),
            At = facts.At,
            Subject = facts.Subject?.Value,
            Caseworker = WrittenFact.Of(facts.Caseworker, WrittenCaseworker.Of),
            HolderFacts = WrittenPerson.Of(facts.HolderFacts),
            RequestorFacts = WrittenPerson.Of(facts.RequestorFacts),
            ThirdPartyProtection = facts.ThirdPartyProtection,
            Consent = facts.Consent is { } consent ? WrittenConsent.Of(consent) : null,
            Uses = facts.Uses,
            Blocks = [.. facts.Blocks.Select(WrittenBlock.Of)],
            Revisions = WrittenRevisions.Of(facts.Revisions),
            Limits = WrittenLimits.Of(recorded.Limits),
        };
    }

    public RecordedDecision ToRecorded() => new()
    {
        RuleSet = Rules,
        PolicyHash = Policy,
        Agreement = Agreement,
        Request = Request.ToRequest(),
        Limits = Limits.ToLimits(),
        Facts = new DecisionFacts
        {
            At = At,
            Subject = Subject is null ? null : SubjectId.Parse(Subject),
            Caseworker = WrittenFact.Read(Caseworker, static one => one.ToFacts()),
            HolderFacts = HolderFacts.ToFacts(),
            RequestorFacts = RequestorFacts.ToFacts(),
            ThirdPartyProtection = ThirdPartyProtection,
            Consent = Consent?.ToFacts(),
            Uses = Uses,
            Blocks = [.. Blocks.Select(static one => one.ToBlock())],
            Revisions = Revisions.ToRevisions(Policy),
        },
    };
}
