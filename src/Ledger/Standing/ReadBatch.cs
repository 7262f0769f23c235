using System.Buffers;
using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Standing;

/// <summary>A batch whose every identifier has been read. Made only by <see cref="TryRead"/>.</summary>
internal sealed record ReadBatch
{
    private const int MostPeople = 100_000;
    private static readonly SearchValues<char> s_code = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_");

    public required BatchKind Kind { get; init; }

    public required ImmutableArray<StandingUnit> Units { get; init; }

    public required ImmutableArray<StandingCaseworker> Caseworkers { get; init; }

    public required ImmutableArray<StandingParticipant> Participants { get; init; }

    public required StandingRemovals Removed { get; init; }

    public static ReadBatch? TryRead(StandingFactsBatch batch, out string fault)
    {
        fault = Fault(batch) ?? "";
        return fault.Length > 0
            ? null
            : new ReadBatch
            {
                Kind = Enum.Parse<BatchKind>(batch.Kind, ignoreCase: true),
                Units = batch.Units ?? [],
                Caseworkers = batch.Caseworkers ?? [],
                Participants = [.. (batch.Participants ?? []).Select(WithOpenEnds)],
                Removed = batch.Removed ?? new StandingRemovals(),
            };
    }

    private static string? Fault(StandingFactsBatch batch)
    {
        if (batch.Sequence < 1)
        {
            return "sequence";
        }

        if (batch.Kind is not ("snapshot" or "delta" or "heartbeat"))
        {
            return "kind";
        }

        if (batch.Kind != "delta" && HasAny(batch.Removed))
        {
            return "removed";
        }

        if (batch.Kind == "heartbeat" && (Any(batch.Units) || Any(batch.Caseworkers) || Any(batch.Participants)))
        {
            return "kind";
        }

        return (batch.Units ?? []).Any(IsFaulty) ? "units"
            : (batch.Caseworkers ?? []).Any(IsFaulty) ? "caseworkers"
            : (batch.Participants ?? []).Length > MostPeople || (batch.Participants ?? []).Any(IsFaulty) ? "participants"
            : (batch.Removed?.Units ?? []).Any(unit => !UnitId.TryParse(unit, out _)) ? "removed.units"
            : (batch.Removed?.Caseworkers ?? []).Any(string.IsNullOrWhiteSpace) ? "removed.caseworkers"
            : (batch.Removed?.Participants ?? []).Any(number => !Fodselsnummer.TryParse(number, out _)) ? "removed.participants"
            : null;
    }

    // A list of the wire may hold a null, whatever its type says: it is no fact of anyone.
    private static bool IsFaulty(StandingUnit? unit) => unit?.Name is null || !UnitId.TryParse(unit.Unit, out _);

    private static bool IsFaulty(StandingCaseworker? worker) =>
        worker is null || string.IsNullOrWhiteSpace(worker.Employee) || string.IsNullOrWhiteSpace(worker.Role)
        || (worker.Units ?? []).Any(unit => !UnitId.TryParse(unit, out _))
        || (worker.Groups ?? []).Any(string.IsNullOrWhiteSpace)
        || (worker.Mandate is { } mandate && (mandate.Reason is not { Length: <= 40 } || mandate.Reason.AsSpan().ContainsAnyExcept(s_code)))
        || (worker.Fodselsnummer is { } own && !Fodselsnummer.TryParse(own, out _))
        || (worker.Conflicts ?? []).Any(number => !Fodselsnummer.TryParse(number, out _));

    private static bool IsFaulty(StandingParticipant? person) =>
        person is null || !Fodselsnummer.TryParse(person.Fodselsnummer, out _)
        || (person.HistoricIds ?? []).Any(number => !Fodselsnummer.TryParse(number, out _))
        || person.Protection is not (null or "none" or "address")
        || (person.FollowUps ?? []).Any(period => period is null || !UnitId.TryParse(period.Unit, out _) || period.To < period.From);

    // Many systems write an open end as a day of the year 9999. No other day is refused: one batch that is would hold back all of an agency's facts.
    private static StandingParticipant WithOpenEnds(StandingParticipant person) =>
        person.FollowUps is { } periods && periods.Any(period => period.To is { Year: 9999 })
            ? person with { FollowUps = [.. periods.Select(period => period.To is { Year: 9999 } ? period with { To = null } : period)] }
            : person;

    private static bool HasAny(StandingRemovals? removed) =>
        removed is not null && (Any(removed.Units) || Any(removed.Caseworkers) || Any(removed.Participants));

    private static bool Any<T>(ImmutableArray<T>? items) => items is { Length: > 0 };
}
