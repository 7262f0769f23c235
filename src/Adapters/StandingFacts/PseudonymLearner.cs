using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Navo.Adapters.Records;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.StandingFacts;

/// <summary>
/// Learns pseudonyms when one comes that is not known: the facts may have been fed by the agency's backend itself and not by this process.
/// Asks the gateway for the pseudonyms of everyone in the own registers; it answers for those the agency has told about.
/// </summary>
internal sealed class PseudonymLearner(ICaseSystem system, GatewayClient gateway, OwnPeople people, IOptions<AdapterOptions> options, TimeProvider clock) : IDisposable
{
    // A flood of unknown pseudonyms must not become a flood of reads of the whole register.
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <summary>The person behind a pseudonym, learnt if need be; null when nobody in the own registers has it.</summary>
    /// <exception cref="SourceFaultException">The registers could not be read.</exception>
    public async Task<Fodselsnummer?> FindAsync(Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        if (people.Find(pseudonym) is null)
        {
            await LearnAsync(() => people.Find(pseudonym) is not null, cancellationToken);
        }

        return people.Find(pseudonym);
    }

    /// <summary>The own pseudonym of a person, learnt if need be.</summary>
    /// <exception cref="SourceFaultException">The registers could not be read.</exception>
    public async Task<Pseudonym?> FindAsync(Fodselsnummer number, CancellationToken cancellationToken)
    {
        if (people.Find(number) is null)
        {
            await LearnAsync(() => people.Find(number) is not null, cancellationToken);
        }

        return people.Find(number);
    }

    public void Dispose() => _gate.Dispose();

    private async Task LearnAsync(Func<bool> isKnown, CancellationToken cancellationToken)
    {
        if (!options.Value.CanReachGateway)
        {
            return;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (isKnown() || now - _last < Between)
            {
                return;
            }

            _last = now;
            var registers = await system.ReadChangesAsync(0, cancellationToken);
            ImmutableArray<string> numbers = [.. registers.Changes.OfType<RegisterChange.Participant>().Where(change => change.Now is not null).Select(change => change.Key)];
            await people.LearnAsync(await gateway.AskPseudonymsAsync(numbers, cancellationToken), cancellationToken);
        }
        catch (Exception fault) when ((fault is HttpRequestException or JsonException or OperationCanceledException) && !cancellationToken.IsCancellationRequested)
        {
            // The gateway or its issuer is away: what is not known stays unknown, and the caller is refused (promise 8).
            _last = clock.GetUtcNow();
        }
        finally
        {
            _ = _gate.Release();
        }
    }
}
