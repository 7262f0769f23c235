using System.Collections.Concurrent;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Sealing;

namespace Navo.Ledger.Tests;

public sealed class Stop_means_stop
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task No_release_stands_above_the_withdrawal_of_its_consent()
    {
        await using var gateway = await TestLedger.OpenAsync(lockTimeoutMs: 20_000);
        await using var consentService = await TestLedger.OpenAsync(beside: gateway, lockTimeoutMs: 20_000);
        var subjects = await Task.WhenAll(Enumerable.Range(1, 8).Select(gateway.KnownAsync));
        var releases = new ConcurrentBag<(ConsentId Consent, long Position)>();
        var stops = new ConcurrentDictionary<ConsentId, long>();
        var rounds = 0;
        using var done = new CancellationTokenSource();

        var sealing = Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var i = worker; !done.IsCancellationRequested; i++)
            {
                if (await gateway.LiveReleaseAsync(subjects[i % subjects.Length]) is { } item
                    && await gateway.Get<Seal>().SealAsync(item, None) is SealOutcome.Sealed row)
                {
                    releases.Add((item.Draft.Consent!.Value, row.Position));
                }
            }
        })).ToArray();
        var stopping = subjects.Select(subject => Task.Run(async () =>
        {
            for (var round = 0; round < 10; round++)
            {
                var given = await consentService.Get<Consents>().GiveAsync(consentService.Yes(subject), None);
                await Eventually.HoldsAsync(() => releases.Any(release => release.Consent == given.Consent));
                var ended = await consentService.Get<Consents>().WithdrawAsync(subject, given.Consent!.Value, None);
                stops[given.Consent.Value] = ended!.Ended.Position;
                Interlocked.Increment(ref rounds);
            }
        })).ToArray();
        await Task.WhenAll(stopping);
        await done.CancelAsync();
        await Task.WhenAll(sealing);

        Assert.Equal(80, rounds);
        Assert.NotEmpty(releases);
        Assert.All(releases, release => Assert.True(release.Position < stops[release.Consent]));
    }
}
