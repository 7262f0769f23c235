using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity;
using Navo.Ledger.Identity.Merging;

namespace Navo.Gateway.Merging;

/// <summary>What an officer may look at: by the own agency's pseudonyms alone.</summary>
internal sealed record MergesView(ImmutableArray<CandidateView> Candidates, ImmutableArray<ProposalView> Proposals)
{
    public static MergesView Of(MergeList list, AgencyId agency, Pseudonyms pseudonyms) => new(
        [.. list.Candidates.Select(one => new CandidateView([pseudonyms.For(agency, one.One).Value, pseudonyms.For(agency, one.Other).Value], one.SaidBy.Value, one.Since))],
        [.. list.Proposals.Select(one => ProposalView.Of(one, agency, pseudonyms))]);
}

/// <summary>An agency's facts say that these two are one.</summary>
internal sealed record CandidateView(ImmutableArray<string> Participants, string SaidBy, DateTimeOffset Since);

/// <summary>One officer's proposal and what became of it.</summary>
internal sealed record ProposalView
{
    public required string Merge { get; init; }

    public required string Keep { get; init; }

    public required string Gone { get; init; }

    public required string Reason { get; init; }

    /// <summary>The agency whose officer proposed; the answer is another agency's.</summary>
    public required string ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary><c>open</c>, <c>approved</c> or <c>rejected</c>.</summary>
    public required string State { get; init; }

    /// <summary>True when it is the reader's agency's to answer.</summary>
    [JsonPropertyName("yours")]
    public required bool IsToAnswer { get; init; }

    public static ProposalView Of(MergeProposal proposal, AgencyId agency, Pseudonyms pseudonyms) => new()
    {
        Merge = proposal.Id.ToString("D"),
        Keep = pseudonyms.For(agency, proposal.Kept).Value,
        Gone = pseudonyms.For(agency, proposal.Gone).Value,
        Reason = proposal.Reason,
        ProposedBy = proposal.By.Value,
        ProposedAt = proposal.At,
        State = proposal.State switch { MergeState.Approved => "approved", MergeState.Rejected => "rejected", _ => "open" },
        IsToAnswer = proposal.State is MergeState.Open && proposal.By != agency,
    };
}
