using FsCheck;
using FsCheck.Fluent;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;

namespace Navo.Ledger.Tests;

public sealed class Consent_fold_properties
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Arbitrary<ConsentEventKind[]> Kinds = Gen.ArrayOf(Gen.Elements(
        ConsentEventKind.Asked, ConsentEventKind.Given, ConsentEventKind.Refused, ConsentEventKind.Later, ConsentEventKind.Withdrawn)).ToArbitrary();

    [Fact]
    public void A_yes_lives_only_if_no_later_no_or_stop_followed_it() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Kinds, kinds =>
        {
            var fold = Fold(kinds);
            var last = kinds.LastOrDefault(kind => kind is ConsentEventKind.Given or ConsentEventKind.Refused or ConsentEventKind.Withdrawn);
            return (fold?.State == ConsentState.Given) == (last == ConsentEventKind.Given);
        }));

    [Fact]
    public void The_revision_counts_the_events() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Kinds, kinds => (Fold(kinds)?.Revision ?? 0) == kinds.Length));

    [Fact]
    public void A_stop_at_the_end_always_stops() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Kinds, kinds => Fold([.. kinds, ConsentEventKind.Withdrawn])!.State == ConsentState.Withdrawn));

    [Fact]
    public void No_yes_means_no_consent_and_no_purposes() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Kinds, kinds =>
        {
            var fold = Fold([.. kinds.Where(kind => kind != ConsentEventKind.Given)]);
            return fold is null || (fold.Consent is null && fold.Purposes.IsEmpty);
        }));

    private static ConsentFacts? Fold(ConsentEventKind[] kinds) => ConsentFold.Of(
        kinds.Select((kind, i) => new ConsentEvent
        {
            Position = i + 1,
            Kind = kind,
            Category = TestLedger.Category,
            Holder = TestLedger.Holder,
            Requestor = TestLedger.Requestor,
            Consent = kind == ConsentEventKind.Given ? ConsentId.From(Guid.NewGuid()) : null,
            Purposes = kind == ConsentEventKind.Given ? [TestLedger.Purpose] : [],
            ValidTo = Start.AddYears(1),
            Instant = Start.AddMinutes(i),
            Entry = EntryId.From(Guid.NewGuid()),
        }),
        Start.AddDays(1),
        Fact<System.Collections.Immutable.ImmutableArray<FollowUp>>.Absent);
}
