using Navo.Portal.Hosting;
using Navo.Portal.SignIn;

namespace Navo.Portal.Words;

/// <summary>The words of this request's language. The choice sits in a cookie that says nothing else.</summary>
internal sealed class Speech(UiTexts texts, IHttpContextAccessor context, PortalNames names)
{
    private string? language;

    public string Language => language ??= Choose();

    public string Direction => UiTexts.DirectionOf(Language);

    /// <summary>The words of this language are a draft, and some are lacking.</summary>
    public bool IsDraft => UiTexts.Languages.Any(one => one.Code == Language && one.IsDraft);

    /// <summary>The language of what the agencies hold: English where the page is English, else Norwegian; no other is there.</summary>
    public string DataLanguage => Language == UiTexts.English ? UiTexts.English : UiTexts.Norwegian;

    public string this[string key] => texts.Find(Language, key);

    public string this[string key, params object[] values] => texts.Find(Language, key, values);

    public string? OrNone(string key) => texts.FindOrNone(Language, key);

    /// <summary>A run in another script, kept whole in a page that runs from right to left.</summary>
    public string Whole(string text) => UiTexts.Isolate(Language, text).ToString()!;

    public string Day(DateTimeOffset instant) => Dates.Day(instant, Language);

    public string Moment(DateTimeOffset instant) => Dates.Moment(instant, Language);

    private string Choose()
    {
        // Pages for staff are Norwegian only: the language of the case file.
        if (context.HttpContext is not { } current || current.User.IsEmployee())
        {
            return UiTexts.Norwegian;
        }

        var chosen = current.Request.Cookies[names.LanguageCookie];
        return texts.Knows(chosen) ? chosen! : UiTexts.Norwegian;
    }
}
