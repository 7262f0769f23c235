using System.Collections.Immutable;
using Navo.Decisions.Agreements;

namespace Navo.Decisions.Tests.Agreements;

/// <summary>One version ends and the next begins: at every instant the one in force answers, and no permit reaches over the border.</summary>
public sealed class Versions_of_an_agreement
{
    private static readonly Agreement s_row = Case.Permitted.Agreement!;

    [Fact]
    public void Hand_over_at_the_instant_at_which_one_ends_and_the_next_begins()
    {
        ImmutableArray<Agreement> rows = [s_row with { ValidTo = Case.Now }, s_row with { Version = 2, ValidFrom = Case.Now, ValidTo = null }];

        Assert.All(new[] { rows, [.. rows.Reverse()] }, either =>
        {
            Assert.Equal(1, VersionAt(either, Case.Now.AddTicks(-1)));
            Assert.Equal(2, VersionAt(either, Case.Now));
        });
    }

    [Fact]
    public void Leave_a_gap_open_to_nobody_and_a_rule_to_say_so()
    {
        ImmutableArray<Agreement> rows = [s_row with { ValidTo = Case.Now.AddDays(-1) }, s_row with { Version = 2, ValidFrom = Case.Now.AddDays(1) }];

        Assert.Equal(1, VersionAt(rows, Case.Now));
        DecidedBy(rows, Case.Now).Fails("D03", ReasonCodes.AgreementEnded);
        DecidedBy([rows[1]], Case.Now).Fails("D03", ReasonCodes.AgreementNotYet);
    }

    /// <summary>Time moves the boundaries named and nothing else: over any succession of versions, in any order in the file.</summary>
    [Fact]
    public void Answer_each_for_its_own_time_and_no_permit_reaches_beyond_it()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var (rows, borders) = Succession(random);
            foreach (var border in borders)
            {
                foreach (var at in new[] { border.AddTicks(-1), border, border.AddTicks(random.Next(1, 1_000_000)) })
                {
                    var judged = DecidedBy(rows, at);
                    var expected = rows.SingleOrDefault(row => row.ValidFrom <= at && (row.ValidTo is null || at < row.ValidTo));
                    Assert.True(expected is null || ReferenceEquals(expected, judged.Agreement), $"Case {seed}");
                    var permit = judged.Decide() as Decision.Permit;
                    Assert.Equal(expected is not null, permit is not null);
                    Assert.True(permit is null || (permit.NotBefore >= expected!.ValidFrom && !(permit.NotAfter >= expected.ValidTo)), $"Case {seed}");
                }
            }
        }
    }

    /// <summary>Versions that meet or leave gaps, shuffled, and the instants at which they begin and end, all within what the other facts allow.</summary>
    private static (ImmutableArray<Agreement> Rows, List<DateTimeOffset> Borders) Succession(Random random)
    {
        var (rows, borders) = (new List<Agreement>(), new List<DateTimeOffset>());
        var from = Case.Now.AddSeconds(-random.Next(1, 20));
        for (var version = random.Next(1, 5); version > 0; version--)
        {
            var to = from.AddSeconds(random.Next(1, 20));
            rows.Add(s_row with { Version = version, ValidFrom = from, ValidTo = version == 1 && random.Next(2) > 0 ? null : to });
            borders.AddRange([from, to]);
            from = random.Next(3) > 0 ? to : to.AddSeconds(random.Next(1, 9));
        }

        var mixed = rows.ToArray();
        random.Shuffle(mixed);
        return ([.. mixed], borders);
    }

    private static Case DecidedBy(ImmutableArray<Agreement> rows, DateTimeOffset at) =>
        Case.Permitted.At(at) with { Agreement = Find(rows, at) };

    private static int VersionAt(ImmutableArray<Agreement> rows, DateTimeOffset at) => Find(rows, at)!.Version;

    private static Agreement? Find(ImmutableArray<Agreement> rows, DateTimeOffset at) =>
        Policies.Of(rows).Find(Case.Category, Case.Holder, Case.Requestor, Case.Purpose, [Case.Counsellor.Id], at);
}
