using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Navo.Ledger.Storage;
using Navo.Ledger.Tests.Retention;
using Navo.Ledger.Tree;

namespace Navo.Ledger.Tests;

public sealed class A_fence_that_was_lost
{
    [Fact]
    public async Task And_is_held_again_makes_the_integrator_read_what_another_wrote_meanwhile()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        using var fenced = new Fenced(ledger.Get<LedgerDatabase>());
        using var one = new Integrator(fenced, ledger.Get<IOptions<LedgerOptions>>(), ledger.Clock, NullLogger<Integrator>.Instance);
        await ledger.RefuseAsync(subject);
        Assert.True(await one.BeatAsync(CancellationToken.None));

        fenced.IsHeld = false;
        Assert.False(await one.BeatAsync(CancellationToken.None));
        await ledger.RefuseAsync(subject);
        Assert.True(await ledger.Get<Integrator>().BeatAsync(CancellationToken.None));

        fenced.IsHeld = true;
        Assert.True(await one.BeatAsync(CancellationToken.None));
        Assert.StartsWith("OK size=2 ", (await ledger.VerifiedAsync())[^1], StringComparison.Ordinal);
    }

    /// <summary>The same database, seen by a process that may lose its fences.</summary>
    private sealed class Fenced(LedgerDatabase database) : LedgerDatabase
    {
        public bool IsHeld { get; set; } = true;

        internal override int Writers => database.Writers;

        internal override T Read<T>(Func<Session, T> work) => database.Read(work);

        internal override Task<Committed<T>> WriteAsync<T>(Locks locks, Func<Session, T> work, CancellationToken cancellationToken) =>
            database.WriteAsync(locks, work, cancellationToken);

        internal override Task ScrubAsync(CancellationToken cancellationToken) => database.ScrubAsync(cancellationToken);

        internal override bool HoldsFence(string name) => IsHeld;

        protected override void Dispose(bool disposing)
        {
            // It is the other's to close.
        }
    }
}
