using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Navo.Contracts.Codes;

/// <summary>A versioned code list: one file of <c>policy/codes</c>. What a code is called is data; what may be shared never depends on it.</summary>
public sealed class CodeList
{
    private readonly FrozenDictionary<string, Code> _codes;
    private readonly bool _byPrefix;

    private CodeList(JsonElement file, ReadOnlyMemory<byte> octets)
    {
        Octets = octets;
        Id = Text(file, "id");
        Version = Text(file, "version");
        Standard = Text(file, "standard");
        _byPrefix = file.TryGetProperty("byPrefix", out var byPrefix) && byPrefix.GetBoolean();
        Codes = [.. file.GetProperty("codes").EnumerateArray().Select(code => new Code(
            Text(code, "code"), Text(code, "nb"), Text(code, "en"), code.TryGetProperty("replacedBy", out var other) ? other.GetString() : null))];
        _codes = Codes.ToFrozenDictionary(code => code.Value, StringComparer.Ordinal);
    }

    /// <summary>Name of the list, as schemas cite it in <c>x-codes</c>.</summary>
    public string Id { get; }

    /// <summary>Version of the list.</summary>
    public string Version { get; }

    /// <summary>The standard it is of, or that it is our own.</summary>
    public string Standard { get; }

    /// <summary>The file itself.</summary>
    public ReadOnlyMemory<byte> Octets { get; }

    /// <summary>The codes, in the order of the file.</summary>
    public ImmutableArray<Code> Codes { get; }

    /// <summary>The code is on the list; of a list by prefix, it or its group is.</summary>
    public bool Knows(string? code) => Find(code) is not null;

    /// <summary>The code in words; null when it is on no list, so that the caller must say something else than the bare code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="language"><c>en</c>, or anything else for Norwegian.</param>
    public string? Label(string? code, string language) =>
        Find(code) is { } found ? language == "en" ? found.En : found.Nb : null;

    internal static CodeList Read(ReadOnlyMemory<byte> octets)
    {
        using var document = JsonDocument.Parse(octets);
        return new CodeList(document.RootElement, octets);
    }

    // A four-digit occupation that is not listed is told by the narrowest group that is.
    private Code? Find(string? code)
    {
        for (var length = code?.Length ?? 0; length > 0; length--)
        {
            if (_codes.TryGetValue(code![..length], out var found))
            {
                return found;
            }

            if (!_byPrefix)
            {
                return null;
            }
        }

        return null;
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
