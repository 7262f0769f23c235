using Navo.AccessLog.Notes;
using Navo.AccessLog.Own;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Sealing;
using Navo.Ledger.Tree;

namespace Navo.Ledger.Tests;

/// <summary>What a participant checks by themselves: that no row about them was left out.</summary>
public sealed class An_own_part_of_the_log
{
    [Fact]
    public async Task Is_complete_for_each_person()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subjects = await SealAsync(ledger);
        for (var i = 0; i < subjects.Length; i++)
        {
            var own = (await ledger.Get<OwnLogs>().ReadAsync(subjects[i], CancellationToken.None))!;
            Assert.Equal(new OwnVerdict.Complete(2 + i, 0, 9), OwnLogCheck.Check(own, null));
        }

        var nobody = await ledger.KnownAsync(9);
        Assert.IsType<OwnVerdict.Empty>(OwnLogCheck.Check((await ledger.Get<OwnLogs>().ReadAsync(nobody, CancellationToken.None))!, null));
    }

    [Theory]
    [InlineData("min", 0)]
    [InlineData("max", 2)]
    public async Task Shows_that_the_database_hides_a_row(string which, int person)
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = (await SealAsync(ledger))[person];
        using (var raw = ledger.Raw())
        {
            // What someone with the database in their hands can do.
            using var command = raw.CreateCommand();
            command.CommandText = $"DELETE FROM entry_index WHERE position = (SELECT {which}(position) FROM entry_index)";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        var own = (await ledger.Get<OwnLogs>().ReadAsync(subject, CancellationToken.None))!;
        Assert.Equal(OwnFault.Removed, Assert.IsType<OwnVerdict.Broken>(OwnLogCheck.Check(own, null)).Kind);
    }

    [Fact]
    public async Task Goes_on_through_a_change_of_the_signing_key()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = (await SealAsync(ledger))[0];
        var keys = Path.Combine(ledger.Folder, "keys");
        File.Copy(Path.Combine(keys, "log-signer.pem"), Path.Combine(keys, "log-signer-previous.pem"));
        File.WriteAllText(Path.Combine(keys, "log-signer.pem"), EcdsaLogSigner.CreatePem());
        await ledger.Get<Seal>().SealAsync(Permits.Refusal(subject, ledger.Caller()), CancellationToken.None);
        await ledger.Get<Integrator>().BeatAsync(CancellationToken.None);

        var lines = ledger.Get<LogTree>().KeyLines()!.TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        var own = (await ledger.Get<OwnLogs>().ReadAsync(subject, CancellationToken.None))!;
        foreach (var line in lines)
        {
            Assert.IsType<OwnVerdict.Complete>(OwnLogCheck.Check(own, [VerifierKey.Parse(line)]));
        }

        // When the time of both keys is over only the new one signs; what was signed before still holds.
        File.Delete(Path.Combine(keys, "log-signer-previous.pem"));
        await ledger.Get<Seal>().SealAsync(Permits.Refusal(subject, ledger.Caller()), CancellationToken.None);
        await ledger.Get<Integrator>().BeatAsync(CancellationToken.None);
        own = (await ledger.Get<OwnLogs>().ReadAsync(subject, CancellationToken.None))!;
        Assert.IsType<OwnVerdict.Broken>(OwnLogCheck.Check(own, [VerifierKey.Parse(lines[0])]));
        Assert.IsType<OwnVerdict.Complete>(OwnLogCheck.Check(own, [VerifierKey.Parse(lines[1])]));
    }

    private static async Task<SubjectId[]> SealAsync(TestLedger ledger)
    {
        SubjectId[] subjects = [await ledger.KnownAsync(1), await ledger.KnownAsync(2), await ledger.KnownAsync(3)];
        foreach (var subject in (SubjectId[])[.. subjects, .. subjects, .. subjects[1..], subjects[2]])
        {
            await ledger.Get<Seal>().SealAsync(Permits.Refusal(subject, ledger.Caller()), CancellationToken.None);
        }

        await ledger.Get<Integrator>().BeatAsync(CancellationToken.None);
        return subjects;
    }
}
