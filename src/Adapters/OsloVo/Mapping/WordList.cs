using System.Collections.Frozen;
using System.Collections.Immutable;
using Navo.Adapters.Mapping;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>A code list whose canonical codes are an open standard's own text (ISO 639, ISO 15924, NUS2000). A word that is on no list is kept apart.</summary>
internal sealed class WordList(string field, IReadOnlyDictionary<string, string> words)
{
    private readonly FrozenDictionary<string, string> _words = words.ToFrozenDictionary(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Words => _words;

    public string? Read(string? word, ImmutableArray<KeptApart>.Builder apart)
    {
        if (word is null)
        {
            return null;
        }

        if (_words.TryGetValue(word, out var code))
        {
            return code;
        }

        apart.Add(new KeptApart(field, word));
        return null;
    }
}
