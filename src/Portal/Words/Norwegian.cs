namespace Navo.Portal.Words;

/// <summary>Names in Norwegian order: æ, ø, å come last, whatever the machine's culture.</summary>
internal sealed class Norwegian : IComparer<string?>
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzæøå";

    public static Norwegian Order { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 1 : 0) - (y is null ? 1 : 0);
        }

        for (var at = 0; at < Math.Min(x.Length, y.Length); at++)
        {
            var difference = Place(x[at]) - Place(y[at]);
            if (difference != 0)
            {
                return difference;
            }
        }

        return x.Length - y.Length;
    }

    private static int Place(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        var place = Letters.IndexOf(lower, StringComparison.Ordinal);
        return place >= 0 ? 1000 + place : lower;
    }
}
