namespace Navo.Portal.Upstream;

/// <summary>Builds addresses from parts that came with a request: each is escaped, so none can become another path.</summary>
internal static class Paths
{
    public static string Of(params string[] parts) => string.Join('/', parts.Select(Uri.EscapeDataString));

    public static string WithQuery(string path, params (string Name, string? Value)[] query)
    {
        var pairs = query.Where(pair => !string.IsNullOrEmpty(pair.Value))
            .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}");
        var text = string.Join('&', pairs);
        return text.Length == 0 ? path : $"{path}?{text}";
    }
}
