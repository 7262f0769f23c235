namespace Navo.Portal.Upstream;

/// <summary>People an agency's facts say are one, and what officers proposed about them.</summary>
internal sealed record Merges
{
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    internal sealed record Candidate
    {
        public IReadOnlyList<string> Participants { get; init; } = [];

        public string SaidBy { get; init; } = "";

        public DateTimeOffset Since { get; init; }
    }

    internal sealed record Proposal
    {
        public Guid Merge { get; init; }

        public string Keep { get; init; } = "";

        public string Gone { get; init; } = "";

        public string Reason { get; init; } = "";

        public string ProposedBy { get; init; } = "";

        public DateTimeOffset ProposedAt { get; init; }

        public string State { get; init; } = "";

        public bool Yours { get; init; }
    }
}
