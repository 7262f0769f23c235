using Microsoft.AspNetCore.Html;
using Navo.Portal.Catalogue;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me;

/// <summary>A row of the log as a sentence for the person it is about.</summary>
internal sealed class AccessWords(Names names, Speech speech)
{
    public IHtmlContent Sentence(AccessItem item)
    {
        var who = Who(item);
        return item.Kind switch
        {
            "consent-event" or "erasure" when item.Agency is not null => new HtmlContentBuilder().Append(who).Append(": ").AppendHtml(Said(item)),
            "consent-event" or "erasure" or "export" when item.Agency is null => Said(item),
            _ => new HtmlContentBuilder().Append(Own(item, who)),
        };
    }

    /// <summary>Unit and a stable short alias; the name is the data protection officer's to give.</summary>
    public string Alias(AccessItem item) => item.Employee is { Length: >= 2 } alias
        ? $"{names.RoleWords(item.Role, speech.Language)} {speech.Whole(alias[..2].ToUpperInvariant())}"
        : names.RoleWords(item.Role, speech.Language);

    public string? Outcome(AccessItem item) =>
        item.Outcome is null ? null : speech.OrNone($"outcome.{item.Outcome}") ?? item.Outcome;

    /// <summary>What the sentence leaves open: why it was refused, that there was nothing to show, that a question was not sent.</summary>
    public IHtmlContent? More(AccessItem item) => item.Kind switch
    {
        null or "refusal" or "request" => item.Words.Count == 0 ? null : Said(item),
        "release" when item.Fields.Count == 0 => item.Words.Count == 0 ? null : Said(item),
        "consent-event" => item.Category is null ? null : new HtmlContentBuilder().Append(names.Category(item.Category, speech.Language)),
        _ => null,
    };

    /// <summary>The sentence in the Portal's own words, with who it was and what it was about.</summary>
    private string Own(AccessItem item, string who)
    {
        var thing = item.Category is null ? null
            : speech.OrNone($"thing.{item.Category}") ?? $"«{names.Category(item.Category, speech.Language)}»";
        return item.Kind switch
        {
            "overview" when thing is not null => speech["accesses.corrected", who, thing],
            "overview" when !item.IsDenied => speech["accesses.overview", who],
            "request" when thing is not null => speech["accesses.asked", who, thing],
            "outcome" => speech["accesses.outcome", who],
            "log-read" or "export" => speech["accesses.logread", who],
            null or "release" or "refusal" or "overview" => thing is null
                ? speech[item.IsDenied ? "accesses.triedAny" : "accesses.other", who]
                : speech[item.IsDenied ? "accesses.tried" : "accesses.saw", who, thing],
            _ => speech["accesses.other", who],
        };
    }

    /// <summary>What the service says of the row; where it has no words in the page's language, in Norwegian, and the page says that they are.</summary>
    private IHtmlContent Said(AccessItem item) => item.Words.GetValueOrDefault(speech.Language) is { } own
        ? new HtmlContentBuilder().Append(own)
        : new HtmlContentBuilder().AppendHtml("<bdi lang=\"nb\" dir=\"ltr\">").Append(item.Words.GetValueOrDefault(UiTexts.Norwegian) ?? "").AppendHtml("</bdi>");

    private string Who(AccessItem item)
    {
        var role = names.RoleWords(item.Role, speech.Language);
        var place = item.Unit is null ? names.Agency(item.Agency) : names.Unit(item.Unit);
        return role.Length == 0 ? place : speech["accesses.whoAt", role, place];
    }
}
