using System.Collections.Immutable;
using System.Globalization;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity;
using Navo.Ledger.Rows;

namespace Navo.Gateway.AccessLog;

/// <summary>The filters of <c>GET /v1/access-log</c>, as they came.</summary>
internal sealed record LogFilter
{
    private static readonly TimeZoneInfo Norway = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Employee { get; init; }

    public string? Unit { get; init; }

    public string? Category { get; init; }

    public string? Decision { get; init; }

    /// <summary>The own agency's pseudonym.</summary>
    public string? Participant { get; init; }

    public string? Cursor { get; init; }

    public static LogFilter Of(IQueryCollection query) => new()
    {
        From = Text(query, "from"),
        To = Text(query, "to"),
        Employee = Text(query, "employee"),
        Unit = Text(query, "unit"),
        Category = Text(query, "category"),
        Decision = Text(query, "decision"),
        Participant = Text(query, "participant"),
        Cursor = Text(query, "cursor"),
    };

    /// <summary>Reads them; false when one has not its form.</summary>
    public bool TryRead(AgencyId agency, Pseudonyms pseudonyms, int limit, out AccessRowQuery query)
    {
        query = new AccessRowQuery { Agency = agency, Limit = limit, Cursor = Cursor };
        if (!Ledger.Rows.Cursor.TryRead(Cursor, out _)
            || !TryInstant(From, days: 0, out var from)
            || !TryInstant(To, days: 1, out var to)
            || Decision is not (null or "permit" or "deny")
            || !Optional<EmployeeAlias>.TryRead(Employee, EmployeeAlias.TryParse, out var employee)
            || !Optional<UnitId>.TryRead(Unit, UnitId.TryParse, out var unit)
            || !Optional<CategoryId>.TryRead(Category, CategoryId.TryParse, out var category)
            || !Optional<Pseudonym>.TryRead(Participant, Pseudonym.TryParse, out var participant))
        {
            return false;
        }

        query = query with { From = from, To = to, Employee = employee, Unit = unit, Category = category, Decision = Decision };
        if (participant is { } known)
        {
            // A pseudonym of no one finds nothing, like any other without rows.
            query = query with { Participant = pseudonyms.TryRead(agency, known, out var subject) ? subject : LogSearch.Nobody };
        }

        return true;
    }

    /// <summary>What is narrowed by, by name: for a manifest. Where the page began is no filter.</summary>
    public ImmutableSortedDictionary<string, string> ToNamed() => new (string Name, string? Value)[]
        {
            ("from", From), ("to", To), ("employee", Employee), ("unit", Unit), ("category", Category), ("decision", Decision), ("participant", Participant),
        }.Where(pair => pair.Value is not null).ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Value!, StringComparer.Ordinal);

    private static string? Text(IQueryCollection query, string name) => query[name] is { Count: > 0 } values ? values.ToString() : null;

    /// <summary>An instant, or a Norwegian day: as a lower bound its beginning, as an upper one its end.</summary>
    private static bool TryInstant(string? text, int days, out DateTimeOffset? instant)
    {
        instant = null;
        if (text is null)
        {
            return true;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            // The years an instant may have: the first and the last day of the calendar have no midnight in Norway that can be told.
            if (day.Year is < 1970 or >= 9999)
            {
                return false;
            }

            var midnight = day.AddDays(days).ToDateTime(TimeOnly.MinValue);
            instant = new DateTimeOffset(midnight, Norway.GetUtcOffset(midnight));
            return true;
        }

        var isInstant = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read)
            && text.Length >= 16 && text[10] is 'T' && read.UtcDateTime.Year is >= 1970 and < 9999;
        instant = isInstant ? read : null;
        return isInstant;
    }
}
