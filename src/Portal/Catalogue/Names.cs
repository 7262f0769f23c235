using System.Security.Claims;
using Navo.Portal.SignIn;
using Navo.Portal.Words;

namespace Navo.Portal.Catalogue;

/// <summary>What agencies, units, roles, categories and purposes are called on screen. An id nobody named is shown as it is.</summary>
internal sealed class Names(PolicyCatalogue policy, UnitNames units, UiTexts texts, CodeWords codes)
{
    public string Agency(string? id) => id is null ? "" : units.Agency(id) ?? policy.Agency(id) ?? id;

    public string Unit(string? id) => id is null ? "" : units.Unit(id) ?? policy.Unit(id) ?? id;

    public string Role(string? id) => id is null ? "" : policy.Role(id)?.Name ?? id;

    public string Category(string? id, string language = UiTexts.Norwegian) =>
        id is null ? "" : texts.FindOrNone(language, $"category.{id}") ?? policy.Category(id)?.Name ?? id;

    /// <summary>The category in the words of those who work with it.</summary>
    public string CategoryForStaff(string? id) => id is null ? "" : codes.Knows("category", id) ? codes["category", id] : policy.Category(id)?.Name ?? id;

    public string Purpose(string? id) => id is null ? "" : policy.Purpose(id)?.Name ?? id;

    /// <summary>The purpose in the participant's words.</summary>
    public string PurposeWords(string? id, string language) =>
        id is null ? "" : texts.FindOrNone(language, $"purpose.{id}") ?? policy.Purpose(id)?.PlainText ?? id;

    /// <summary>Who holds, in the participant's words: "NAV", "skolen".</summary>
    public string Plain(string? agency, string language) =>
        agency is null ? "" : texts.FindOrNone(language, $"agency.{agency}") ?? Agency(agency);

    public string RoleWords(string? id, string language) =>
        id is null ? "" : texts.FindOrNone(language, $"role.{id}") ?? Role(id);

    public bool IsOversight(IEnumerable<string> roles) => roles.Any(role => policy.Role(role)?.IsOversight == true);

    public bool IsOversight(ClaimsPrincipal user) => IsOversight(user.Roles());
}
