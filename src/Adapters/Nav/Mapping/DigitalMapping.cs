using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>Answers to NAV's mapping questions → <c>digital</c>. Which devices the person has, and whether a BankID, stay.</summary>
internal static class DigitalMapping
{
    private const int Areas = 5;
    private const string AreaKey = "digital.omrade";
    private const string LevelKey = "NIVA_";

    private static readonly FrozenDictionary<string, string> Known = FrozenDictionary<string, string>.Empty;

    public static Mapped<Observation<Digital>> Map(FollowUpData followUp, MappingAnswer? answer, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        if (answer is null || FollowUpNow.Read(followUp) is not { } now || !now.MayTell(null, "tidspunkt", answer.Tidspunkt, apart))
        {
            return new Mapped<Observation<Digital>>([], apart.ToImmutable());
        }

        var replies = (answer.Besvarelse ?? []).OfType<MappingReply>().Where(reply => reply.SporsmalKey is not null).ToLookup(reply => reply.SporsmalKey!, StringComparer.Ordinal);
        var areas = Enumerable.Range(1, Areas).Select(area => new DigitalArea { Score = Score(Choices(replies[Key(area)]), apart) }).ToImmutableArray();
        var canDo = Choices(replies["digital.mestrer"]).Select(choice => OwnCodes.DigitalTask.Read(choice, apart)).OfType<DigitalTask>().Distinct().Order().ToImmutableArray();
        if (Version(Choices(replies["digital.rammeverk"]), apart) is not { } version || (canDo.IsEmpty && areas.All(area => area.Score is null)))
        {
            return new Mapped<Observation<Digital>>([], apart.ToImmutable());
        }

        var observation = new Observation<Digital>
        {
            ObservedOn = NorwegianDay.Read(answer.Tidspunkt) is { } day && day <= today ? day : today,
            Evidence = Evidence.Egenvurdering,
            SourceAgency = agency,
            SourceUnit = now.Unit.Value,
            Data = new Digital { Areas = areas, CanDo = canDo, FrameworkVersion = version },
        };
        return new Mapped<Observation<Digital>>([observation], apart.ToImmutable()) { Withheld = Withheld(answer, replies) };
    }

    private static string Key(int area) => AreaKey + area.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Choices(IEnumerable<MappingReply> replies) =>
        replies.SelectMany(reply => reply.SvarAlternativ ?? []).Select(choice => choice?.SvarKey).OfType<string>();

    private static int? Score(IEnumerable<string> choices, ImmutableArray<KeptApart>.Builder apart)
    {
        string[] given = [.. choices];
        if (given.Length == 0)
        {
            return null;
        }

        // One answer, of one digit: two answers to a question with one are none.
        if (given is [var choice] && choice.Length == LevelKey.Length + 1 && choice.StartsWith(LevelKey, StringComparison.Ordinal) && choice[^1] is >= '0' and <= '8')
        {
            return choice[^1] - '0';
        }

        apart.Add(new KeptApart("besvarelse[omrade]", null));
        return null;
    }

    private static string? Version(IEnumerable<string> choices, ImmutableArray<KeptApart>.Builder apart)
    {
        var version = choices.LastOrDefault() switch { "DIGCOMP_2_2" => "2.2", "DIGCOMP_3_0" => "3.0", _ => null };
        if (version is null)
        {
            apart.Add(new KeptApart("besvarelse[rammeverk]", null));
        }

        return version;
    }

    private static ImmutableArray<string> Withheld(MappingAnswer answer, ILookup<string, MappingReply> replies)
    {
        var withheld = new WithheldNames();
        withheld.AddUnread("", answer.Unread, Known);
        foreach (var reply in replies.SelectMany(reply => reply))
        {
            withheld.AddUnread("", reply.Unread, Known);
        }

        foreach (var (key, name) in ((string, string)[])[("digital.utstyr", "devices"), ("digital.bankid", "hasBankID")])
        {
            if (replies.Contains(key))
            {
                withheld.Add(name);
            }
        }

        return withheld.ToImmutable();
    }
}
