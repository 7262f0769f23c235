using Navo.Portal.Catalogue;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me;

/// <summary>A row of the log as a sentence for the person it is about.</summary>
internal sealed class AccessWords(Names names, Speech speech)
{
    public string Sentence(AccessItem item)
    {
        var who = Who(item);
        var thing = item.Category is null ? null
            : speech.OrNone($"thing.{item.Category}") ?? $"«{names.Category(item.Category, speech.Language)}»";
        return item.Kind switch
        {
            "consent-event" or "erasure" => item.Agency is null ? Said(item) : $"{who}: {Said(item)}",
            "overview" when thing is not null => speech["accesses.corrected", who, thing],
            "overview" when !item.IsDenied => speech["accesses.overview", who],
            "request" when thing is not null => speech["accesses.asked", who, thing],
            "outcome" => speech["accesses.outcome", who],
            "export" when item.Agency is null => Said(item),
            "log-read" or "export" => speech["accesses.logread", who],
            null or "release" or "refusal" or "overview" => thing is null
                ? speech[item.IsDenied ? "accesses.triedAny" : "accesses.other", who]
                : speech[item.IsDenied ? "accesses.tried" : "accesses.saw", who, thing],
            _ => speech["accesses.other", who],
        };
    }

    /// <summary>Unit and a stable short alias; the name is the data protection officer's to give.</summary>
    public string Alias(AccessItem item) => item.Employee is { Length: >= 2 } alias
        ? $"{names.RoleWords(item.Role, speech.Language)} {speech.Whole(alias[..2].ToUpperInvariant())}"
        : names.RoleWords(item.Role, speech.Language);

    public string? Outcome(AccessItem item) =>
        item.Outcome is null ? null : speech.OrNone($"outcome.{item.Outcome}") ?? item.Outcome;

    /// <summary>What the sentence leaves open: why it was refused, that there was nothing to show, that a question was not sent.</summary>
    public string? More(AccessItem item) => item.Kind switch
    {
        null or "refusal" or "request" => Said(item),
        "release" when item.Fields.Count == 0 => Said(item),
        "consent-event" => item.Category is null ? null : names.Category(item.Category, speech.Language),
        _ => null,
    };

    private string Said(AccessItem item) =>
        item.Words.GetValueOrDefault(speech.Language) ?? (item.Words.GetValueOrDefault(UiTexts.Norwegian) is { } norwegian ? speech.Whole(norwegian) : "");

    private string Who(AccessItem item)
    {
        var role = names.RoleWords(item.Role, speech.Language);
        var place = item.Unit is null ? names.Agency(item.Agency) : names.Unit(item.Unit);
        return role.Length == 0 ? place : speech["accesses.whoAt", role, place];
    }
}
