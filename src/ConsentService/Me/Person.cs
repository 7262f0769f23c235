using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Edge.Callers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Standing;

namespace Navo.ConsentService.Me;

/// <summary>The participant behind a token, as NAVO knows them.</summary>
internal sealed class Person(Participants participants, Facts facts, Merges merges, Consents consents)
{
    /// <summary>Null for someone no agency and no earlier yes has named: their lists are empty, and that is all they learn.</summary>
    public Task<SubjectId?> FindAsync(Caller.Participant caller, CancellationToken cancellationToken) =>
        participants.FindAsync(caller.Pid, cancellationToken);

    /// <summary>Someone who answers is known from then on.</summary>
    public Task<SubjectId> FindOrCreateAsync(Caller.Participant caller, CancellationToken cancellationToken) =>
        participants.FindOrCreateAsync(caller.Pid, cancellationToken);

    /// <summary>
    /// The participant's events, and those of each they were before a merge: a list for each, because a yes of the one never took the place of a yes of
    /// the other. Empty for someone NAVO does not know.
    /// </summary>
    public async Task<IReadOnlyList<IReadOnlyList<ConsentEvent>>> LivesAsync(SubjectId? subject, CancellationToken cancellationToken)
    {
        var lives = new List<IReadOnlyList<ConsentEvent>>();
        foreach (var self in await SelvesAsync(subject, cancellationToken))
        {
            lives.Add(await consents.EventsAsync(self, cancellationToken));
        }

        return lives;
    }

    /// <summary>The participant, and everyone they were before a merge.</summary>
    public async Task<IReadOnlyList<SubjectId>> SelvesAsync(SubjectId? subject, CancellationToken cancellationToken) =>
        subject is { } known ? await merges.SelvesAsync(known, cancellationToken) : [];

    /// <summary>Any agency's guardian marker: no digital yes, the manual route instead.</summary>
    public async Task<bool> HasGuardianAsync(SubjectId subject, CancellationToken cancellationToken) =>
        (await facts.ReadPersonAsync(subject, cancellationToken)).Values.Any(agency => Says(agency.Guardian));

    /// <summary>Any agency's protection marker, a protected unit among them.</summary>
    public async Task<bool> IsProtectedAsync(SubjectId subject, CancellationToken cancellationToken) =>
        (await facts.ReadPersonAsync(subject, cancellationToken)).Values.Any(agency =>
            Says(agency.AddressProtected)
            || Says(agency.Shielded)
            || (agency.FollowUps.TryRead(out var periods) && periods.Any(period => Says(period.UnitProtected))));

    /// <summary>Each agency's periods of follow-up; a yes lapses when the requestor's have been broken for 30 days.</summary>
    public async Task<Func<AgencyId, Fact<ImmutableArray<FollowUp>>>> FollowUpsAsync(SubjectId? subject, CancellationToken cancellationToken)
    {
        var agencies = subject is { } known ? await facts.ReadPersonAsync(known, cancellationToken) : ImmutableDictionary<AgencyId, AgencySubjectFacts>.Empty;
        return agency => agencies.TryGetValue(agency, out var said) ? said.FollowUps : Fact<ImmutableArray<FollowUp>>.Absent;
    }

    private static bool Says(Fact<bool> fact) => fact.TryRead(out var value) && value;
}
