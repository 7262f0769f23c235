using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Navo.Adapters.Mapping;
using Navo.Adapters.OsloVo.Client;
using Navo.Contracts.Categories;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>VO's kontaktkort and tilpasninger → <c>kontakt-sprak</c>, <c>tilrettelegging</c>. Pure and total.</summary>
internal static partial class PracticalMapping
{
    private const string Norway = "+47";

    /// <summary>One observation per centre: its newest.</summary>
    public static Mapped<Observation<KontaktSprak>> KontaktSprak(ContactAnswer answer, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        var values = NotedRows.Read("kontaktkort", answer.Kontaktkort, today, apart).NewestOfEachCentre().Select(noted =>
        {
            var row = Spoken(noted.Row);
            var data = new KontaktSprak
            {
                Phone = Phone(row.Mobilnummer, apart),
                PreferredLanguage = PracticalCodes.Spoken.Read(row.Samtalesprak, apart),
                InterpreterNeeded = NotedRows.YesNo("kontaktkort[].tolkebehov", row.Tolkebehov, apart),
                InterpreterLanguage = PracticalCodes.Interpreted.Read(row.Tolkesprak, apart),
                Mode = PracticalCodes.Mode.ReadOptional(row.Tolkeform, apart),
            };
            return data is { Phone: null, PreferredLanguage: null, InterpreterNeeded: null, InterpreterLanguage: null, Mode: null }
                ? null
                : noted.Observe(Evidence.Register, agency, data);
        }).OfType<Observation<KontaktSprak>>().ToImmutableArray();
        return new Mapped<Observation<KontaktSprak>>(values, apart.ToImmutable()) { Withheld = WithheldWords.Of("", answer.Kontaktkort, WithheldWords.Contacts) };
    }

    /// <summary>One observation per centre: its newest. That nothing is needed any more is nothing to tell.</summary>
    public static Mapped<Observation<Tilrettelegging>> Tilrettelegging(AdjustmentsAnswer answer, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        var values = NotedRows.Read("tilpasninger", answer.Tilpasninger, today, apart).NewestOfEachCentre().Select(noted =>
        {
            ImmutableArray<Need> needs = [.. (noted.Row.Behovskoder ?? []).Select(code => PracticalCodes.Needs.ReadOptional(code, apart)).OfType<Need>().Distinct().Order()];
            return needs.IsEmpty ? null : noted.Observe(Evidence.Kartlegging, agency, new Tilrettelegging { Needs = needs });
        }).OfType<Observation<Tilrettelegging>>().ToImmutableArray();
        return new Mapped<Observation<Tilrettelegging>>(values, apart.ToImmutable()) { Withheld = WithheldWords.Of("", answer.Tilpasninger, WithheldWords.Adjustments) };
    }

    /// <summary>E.164; a number without a country is Norwegian and has eight digits. Null for what is no such number.</summary>
    public static string? PhoneOf(string text)
    {
        var digits = Filler().Replace(text, "");
        digits = digits.StartsWith("00", StringComparison.Ordinal) ? "+" + digits[2..] : digits;
        digits = EightDigits().IsMatch(digits) ? Norway + digits : digits;
        return International().IsMatch(digits) ? digits : null;
    }

    private static string? Phone(string? text, ImmutableArray<KeptApart>.Builder apart)
    {
        var number = text is null ? null : PhoneOf(text);
        if (text is null || number is not null)
        {
            return number;
        }

        apart.Add(new KeptApart("kontaktkort[].mobilnummer", text));
        return null;
    }

    /// <summary>The row without signs: neither that the pupil talks in them, nor that an interpreter of them is needed, nor how.</summary>
    private static ContactRow Spoken(ContactRow row)
    {
        var talksInSigns = SignLanguages.Has(row.Samtalesprak);
        var spoken = talksInSigns ? row with { Samtalesprak = null } : row;
        return SignLanguages.Has(row.Tolkesprak) || (talksInSigns && row.Tolkesprak is null)
            ? spoken with { Tolkebehov = null, Tolkesprak = null, Tolkeform = null }
            : spoken;
    }

    [GeneratedRegex(@"[ ().-]", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\A[2-9][0-9]{7}\z", RegexOptions.CultureInvariant)]
    private static partial Regex EightDigits();

    [GeneratedRegex(@"\A\+[1-9][0-9]{7,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex International();
}
