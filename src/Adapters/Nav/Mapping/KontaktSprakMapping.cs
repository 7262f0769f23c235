using System.Collections.Frozen;
using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>How to reach the person and in which language → <c>kontakt-sprak</c>. E-mail, address, digital post box and a need for signs stay.</summary>
internal static class KontaktSprakMapping
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["epostadresse"] = "email",
        ["epostadresseOppdatert"] = "email",
        ["epostadresseVerifisert"] = "email",
        ["tolkenavn"] = "interpreterName",
        ["parorende"] = "relatives",
        ["oppholdsadresse"] = "address",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="followUp">Follow-up.</param>
    /// <param name="contact">The person in the common contact register; null when not there.</param>
    /// <param name="interpreter">The population register's word on an interpreter; null when the person is not there.</param>
    /// <param name="talk">What is agreed at the office; null when nothing is.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="today">Today.</param>
    public static Mapped<Observation<KontaktSprak>> Map(
        FollowUpData followUp, ContactRow? contact, InterpreterPerson? interpreter, TalkAnswer? talk, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        var withheld = new WithheldNames();
        if (FollowUpNow.Read(followUp) is not { } now)
        {
            return new Mapped<Observation<KontaktSprak>>([], apart.ToImmutable());
        }

        var agreed = talk is not null && now.MayTell(talk.SperretTilEnhet, "notert", talk.Notert, apart) ? talk : null;
        withheld.AddUnread("", contact?.Unread, Known);
        withheld.AddUnread("", agreed?.Unread, Known);

        // Of one who talks in signs the office's interpreter is one of signs: neither is told. What the registers say of speech stands.
        var spoken = SignLanguages.Has(agreed?.Samtalesprak) ? null : agreed;
        var data = Data(contact, interpreter, spoken, apart);
        if (data == new KontaktSprak())
        {
            return new Mapped<Observation<KontaktSprak>>([], apart.ToImmutable());
        }

        var days = (DateOnly?[])[NorwegianDay.Read(contact?.MobiltelefonnummerOppdatert), NorwegianDay.Read(agreed?.Notert)];
        var observation = new Observation<KontaktSprak>
        {
            ObservedOn = days.Where(day => day <= today).Max() ?? today,
            Evidence = Evidence.Register,
            SourceAgency = agency,
            SourceUnit = now.Unit.Value,
            Data = data,
        };
        return new Mapped<Observation<KontaktSprak>>([observation], apart.ToImmutable()) { Withheld = withheld.ToImmutable() };
    }

    private static KontaktSprak Data(ContactRow? contact, InterpreterPerson? interpreter, TalkAnswer? agreed, ImmutableArray<KeptApart>.Builder apart)
    {
        // Whoever is not active in the register, or has said no to being reached by the public sector digitally, has no number there for us.
        var phone = contact is { Aktiv: true, Reservert: not true } ? Phone(contact.Mobiltelefonnummer, apart) : null;
        var language = (interpreter?.TilrettelagtKommunikasjon ?? []).Select(row => row?.Talespraaktolk?.Spraak).OfType<string>().FirstOrDefault(spraak => !SignLanguages.Has(spraak));
        var needed = Needed(agreed?.Tolkebehov, language is not null, apart);
        return new KontaktSprak
        {
            Phone = phone,
            PreferredLanguage = Languages.Read("samtalesprak", agreed?.Samtalesprak, apart) ?? Languages.Read("spraak", contact?.Spraak, apart),
            InterpreterNeeded = needed,
            InterpreterLanguage = needed is true ? Languages.Read("talespraaktolk.spraak", language, apart) : null,
            Mode = needed is true ? OwnCodes.Interpreter.ReadOptional(agreed?.Tolkeform, apart) : null,
        };
    }

    /// <summary>What the office has agreed holds; the register's interpreter is a yes where nothing is agreed. Neither: not known.</summary>
    private static bool? Needed(string? agreed, bool isInRegister, ImmutableArray<KeptApart>.Builder apart)
    {
        switch (agreed)
        {
            case "JA":
                return true;
            case "NEI":
                return false;
            case null or "UAVKLART":
                return isInRegister ? true : null;
            default:
                apart.Add(new KeptApart("tolkebehov", agreed));
                return null;
        }
    }

    /// <summary>E.164. Eight digits are a Norwegian number.</summary>
    private static string? Phone(string? text, ImmutableArray<KeptApart>.Builder apart)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        var isForeign = text.TrimStart().StartsWith('+') || digits.StartsWith("00", StringComparison.Ordinal);
        digits = text.TrimStart().StartsWith('+') ? digits : isForeign ? digits[2..] : digits.Length == 8 ? "47" + digits : "";
        if (digits.Length is >= 8 and <= 15 && digits[0] != '0' && text.All(letter => char.IsAsciiDigit(letter) || letter is '+' or ' ' or '-' or '(' or ')'))
        {
            return "+" + digits;
        }

        apart.Add(new KeptApart("mobiltelefonnummer", null));
        return null;
    }
}
