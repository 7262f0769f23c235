using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;
using Navo.Gateway.Deciding;
using Navo.Ledger.Standing;

namespace Navo.Gateway.Sharing;

/// <summary>
/// Says of a release whether the participant shares the category the other way as well. Only then may a page set the two agencies'
/// facts beside each other (policy: conflicting facts); why it is not so is never said (promise 7).
/// </summary>
internal sealed class BothDirections(Facts facts)
{
    public const string Header = "Navo-Both-Directions";

    public async Task<bool> AreSharedAsync(Question question, Agreement released, CancellationToken cancellationToken)
    {
        var back = question.Policy.Agreements
            .Where(row => row.Category == released.Category && row.Holder == released.Requestor && row.Requestor == released.Holder && row.State == AgreementState.InForce)
            .ToList();
        if (back.Count == 0)
        {
            return false;
        }

        var read = await facts.ReadAsync(
            new FactsQuery
            {
                Pseudonym = question.Pseudonym,
                PolicyHash = question.Policy.Hash,
                Request = question.Request with { Holder = released.Requestor, Requestor = released.Holder },
            },
            cancellationToken);
        // The other agency, which would ask the other way, is blocked from the category or from all. A block of one of its employees or units leaves the rest.
        return !read.Blocks.Any(block => block.KeepsOut(released.Holder, [], employee: null, released.Category)) && read.Consent is { State: ConsentState.Given, Consent: not null } yes
            && yes.GivenAt <= read.At && read.At < yes.ValidTo && !(yes.LapsedAt <= read.At)
            && back.Exists(row => row.IsInForceAt(read.At) && row.Purposes.Any(purpose => yes.Purposes.Contains(purpose)));
    }
}
