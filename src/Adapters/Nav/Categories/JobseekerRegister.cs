using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav.Categories;

/// <summary>The jobseeker register (navikt/paw-arbeidssoekerregisteret): asked with a machine token of its own scope, the person in the body.</summary>
internal sealed class JobseekerRegister(CaseSystemClient client, MachineTokens tokens)
{
    /// <summary>What the register's token is for: it opens nothing at NAVO, and NAVO's own opens nothing there.</summary>
    public static readonly MachineScope Scope = new("nav:arbeid:arbeidssokerregisteret.read", "urn:nav:arbeidssokerregisteret");

    /// <summary>The person's periods, and what was told in them; of one who is not registered, none.</summary>
    public async Task<(IReadOnlyList<JobseekerPeriod?> Periods, IReadOnlyList<SnapshotAnswer?> Snapshots)> ReadAsync(Fodselsnummer person, CancellationToken cancellationToken)
    {
        var token = await TokenAsync(cancellationToken);
        var number = person.Reveal();
        try
        {
            var periods = client.AskAsync(
                "paw/api/v1/arbeidssoekerperioder", new PeriodsQuestion(number), NavJson.Default.PeriodsQuestion, NavJson.Default.ListJobseekerPeriod, cancellationToken, token);
            var snapshots = client.AskAsync(
                "paw/api/v3/snapshot", new SnapshotQuestion("IDENTITETSNUMMER", number), NavJson.Default.SnapshotQuestion, NavJson.Default.ListSnapshotAnswer, cancellationToken, token);
            await Task.WhenAll(periods, snapshots);
            return (await periods ?? [], await snapshots ?? []);
        }
        catch (SourceFaultException fault) when (fault.Fault is SourceFault.Garbled)
        {
            // A refusal of the token shows as garbled too: a new one is fetched next time.
            tokens.Forget(Scope);
            throw;
        }
    }

    private async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await tokens.GetAsync(Scope, cancellationToken);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidOperationException or System.Text.Json.JsonException)
        {
            // Without a token the register cannot be asked: that is a source that is down, never "not registered".
            throw new SourceFaultException(SourceFault.Down, fault);
        }
    }
}
