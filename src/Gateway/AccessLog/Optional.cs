using System.Diagnostics.CodeAnalysis;

namespace Navo.Gateway.AccessLog;

/// <summary>Reads an identifier that may be left out.</summary>
internal static class Optional<T>
    where T : struct
{
    internal delegate bool Reader([NotNullWhen(true)] string? text, out T value);

    /// <summary>False when there is a text that is no such identifier.</summary>
    public static bool TryRead(string? text, Reader read, out T? value)
    {
        value = null;
        if (text is null)
        {
            return true;
        }

        var isOne = read(text, out var found);
        value = isOne ? found : null;
        return isOne;
    }
}
