using System.Net;
using System.Text.RegularExpressions;

namespace Navo.Portal.Tests.World;

/// <summary>Follows links and fills in forms like a browser with JavaScript off.</summary>
internal sealed partial class Visitor(Uri address) : IDisposable
{
    private readonly CookieContainer cookies = new();
    private HttpClient? client;

    public HttpResponseMessage Last { get; private set; } = null!;

    public string Body { get; private set; } = "";

    /// <summary>What a reader sees: the text without markup.</summary>
    public string Text => WebUtility.HtmlDecode(Space().Replace(Tags().Replace(Scripts().Replace(Body, " "), " "), " "));

    public Uri Place => Last.RequestMessage!.RequestUri!;

    private HttpClient Client => client ??= new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, MaxAutomaticRedirections = 20 })
    {
        BaseAddress = address,
    };

    public IEnumerable<Cookie> Cookies => cookies.GetAllCookies();

    public async Task<Visitor> OpenAsync(string path) => await ReadAsync(await Client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    public async Task<Visitor> SendAsync(HttpRequestMessage request) => await ReadAsync(await Client.SendAsync(request));

    /// <summary>Sends the first form whose action matches, with its hidden fields and the given ones.</summary>
    public async Task<Visitor> SubmitAsync(string? action = null, params (string Name, string Value)[] fields)
    {
        var form = Forms().Matches(Body).First(match => match.Value.Contains("method=\"post\"", StringComparison.Ordinal)
            && (action is null ? !match.Value.Contains("/logg-ut", StringComparison.Ordinal) : match.Groups[1].Value.Contains(action, StringComparison.Ordinal)));
        var target = Action().Match(form.Groups[1].Value) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : Place.PathAndQuery;
        var values = Hidden().Matches(form.Value)
            .Select(input => (Name: Attribute(input.Value, "name"), Value: Attribute(input.Value, "value")))
            .Concat(fields)
            .Select(field => new KeyValuePair<string, string>(field.Name, field.Value));
        using var content = new FormUrlEncodedContent(values);
        return await ReadAsync(await Client.PostAsync(new Uri(target, UriKind.RelativeOrAbsolute), content));
    }

    /// <summary>Looks at an earlier page once more, as it was: the back button, or a second press before the answer came.</summary>
    public void BackTo(HttpResponseMessage answer, string body) => (Last, Body) = (answer, body);

    public void Dispose() => client?.Dispose();

    private async Task<Visitor> ReadAsync(HttpResponseMessage answer)
    {
        Last = answer;
        Body = await answer.Content.ReadAsStringAsync();
        return this;
    }

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form([^>]*)>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex(" action=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex("<(script|style|svg)[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Space();
}
