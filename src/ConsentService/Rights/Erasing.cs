using Navo.ConsentService.Me;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Ledger.Recalling;
using Navo.Ledger.Retention;
using Navo.Ledger.Rows;

namespace Navo.ConsentService.Rights;

/// <summary>Carries a wish to be erased to every place NAVO keeps something.</summary>
internal sealed class Erasing(Person person, Erasures erasures, AccessRows rows, Recalls recalls, HeldAtAgencies agencies, PolicySnapshot policy)
{
    private const int PageOfRows = 500;
    private const string WrittenDown = "journalfort";

    /// <summary>What came of it; and by agency, whether its adapter has forgotten: null where none was asked.</summary>
    public async Task<(ErasureOutcome Outcome, IReadOnlyDictionary<string, bool>? Forgotten)> EraseAsync(Caller.Participant caller, CancellationToken cancellationToken)
    {
        // 1. Who will be asked to delete what they wrote down: they must be able to find out about whom.
        var subject = await person.FindAsync(caller, cancellationToken);
        var recalled = subject is { } known ? await RecalledAsync(known, cancellationToken) : [];

        // 2. The wish is taken down, every yes ends, and the erasure is waited for.
        var outcome = subject is { } one ? await erasures.EraseAsync(one, policy.Hash, cancellationToken) : new ErasureOutcome.Unknown();

        // 3. Then the adapters, each with the participant's own token. One that is away forgets at its next snapshot (A37), and so do both when the rest is
        // still being deleted: till then the old pseudonym is somebody's. A wish that died half-way ends here too.
        return outcome is ErasureOutcome.Done or ErasureOutcome.Unknown
            ? (outcome, await agencies.ForgetAsync(recalled, CancellationToken.None))
            : (outcome, null);
    }

    private async Task<HashSet<AgencyId>> RecalledAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        var found = (await recalls.OfSubjectAsync(subject, cancellationToken)).Where(recall => recall.Answer is null).Select(recall => recall.Agency).ToHashSet();
        string? cursor = null;
        do
        {
            var page = await rows.OfSubjectAsync(subject, cursor, PageOfRows, cancellationToken);
            found.UnionWith(page.Items.Where(row => row.Outcome == WrittenDown).Select(row => row.Requestor).OfType<AgencyId>());
            cursor = page.Next;
        }
        while (cursor is not null);
        return found;
    }
}
