using Navo.Contracts.Codes;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Ledger.Identity;
using Navo.Ledger.Recalling;

namespace Navo.Gateway.Recalling;

/// <summary>A recall as a data protection officer of one of its two agencies sees it.</summary>
internal sealed record RecallView
{
    public required string Recall { get; init; }

    /// <summary>The own agency's pseudonym; absent once the person is erased.</summary>
    public string? Participant { get; init; }

    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public string? Unit { get; init; }

    public required string Entry { get; init; }

    public required string Cause { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }

    public required DateTimeOffset RecalledAt { get; init; }

    public required DateTimeOffset AnswerBy { get; init; }

    public required string State { get; init; }

    public string? Provision { get; init; }

    public string? ProvisionText { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public static RecallView Of(Recall recall, AgencyId agency, Pseudonyms pseudonyms, PolicySnapshot policy, DateTimeOffset now)
    {
        var answerBy = RecallWords.AnswerBy(recall, policy);
        return new RecallView
        {
            Recall = recall.Id.ToString("D"),
            Participant = recall.Subject is { } subject ? pseudonyms.For(agency, subject).Value : null,
            Category = recall.Category.Value,
            Holder = recall.Holder.Value,
            Requestor = recall.Agency.Value,
            Unit = recall.Unit?.Value,
            Entry = recall.Release.ToString(),
            Cause = RecallWords.Cause(recall.Cause),
            ReleasedAt = recall.ReleasedAt,
            RecalledAt = recall.MadeAt,
            AnswerBy = answerBy,
            State = RecallWords.State(recall, answerBy, now),
            Provision = recall.Answer?.Provision,
            ProvisionText = CodeLists.Of(RecallWords.Provisions).Label(recall.Answer?.Provision, "nb"),
            AnsweredAt = recall.Answer?.AnsweredAt,
        };
    }
}
