using System.Collections.Frozen;
using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>What helps the person, as NAV has noted it → <c>tilrettelegging</c>. Why, and the paper it stands in, stay (GDPR art. 9).</summary>
internal static class TilretteleggingMapping
{
    private static readonly FrozenDictionary<string, string> Known =
        new Dictionary<string, string> { ["diagnosetekst"] = "diagnosis", ["vedleggId"] = "sourceDocument" }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Mapped<Observation<Tilrettelegging>> Map(FollowUpData followUp, NeedsAnswer? answer, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        var withheld = new WithheldNames();
        if (answer is null || FollowUpNow.Read(followUp) is not { } now)
        {
            return new Mapped<Observation<Tilrettelegging>>([], apart.ToImmutable());
        }

        var rows = (answer.Hjelpebehov ?? []).OfType<NeedRow>().Where(row => now.MayTell(row.SperretTilEnhet, "notert", row.Notert, apart)).ToList();
        var needs = new SortedSet<Need>();
        foreach (var row in rows)
        {
            withheld.AddUnread("", row.Unread, Known);
            if (OwnCodes.Need.Read(row.Behovskode, apart) is { } need)
            {
                _ = needs.Add(need);
            }
        }

        if (needs.Count == 0)
        {
            return new Mapped<Observation<Tilrettelegging>>([], apart.ToImmutable());
        }

        var newest = rows.Where(row => NorwegianDay.Read(row.Notert) <= today).MaxBy(row => NorwegianDay.Read(row.Notert));
        var observation = new Observation<Tilrettelegging>
        {
            ObservedOn = NorwegianDay.Read(newest?.Notert) ?? today,
            Evidence = OwnCodes.EvidenceOf(newest?.MeldtAv),
            SourceAgency = agency,
            SourceUnit = now.Unit.Value,
            Data = new Tilrettelegging { Needs = [.. needs] },
        };
        return new Mapped<Observation<Tilrettelegging>>([observation], apart.ToImmutable()) { Withheld = withheld.ToImmutable() };
    }
}
