using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Navo.Adapters.Mapping;

/// <summary>One code list: from a case system's codes to ours. A code that is on no list is kept apart.</summary>
internal sealed class CodeList<T>(string field, IReadOnlyDictionary<string, T> codes)
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> _codes = codes.ToFrozenDictionary(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, T> Codes => _codes;

    public T? Read(string? code, ImmutableArray<KeptApart>.Builder apart)
    {
        if (code is not null && _codes.TryGetValue(code, out var value))
        {
            return value;
        }

        apart.Add(new KeptApart(field, code));
        return null;
    }

    /// <summary>As <see cref="Read"/>, but a code that is missing altogether is nothing to keep apart.</summary>
    public T? ReadOptional(string? code, ImmutableArray<KeptApart>.Builder apart) => code is null ? null : Read(code, apart);
}
