using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Navo.Adapters.Mapping;

/// <summary>
/// The members of a case system's row that no mapping reads: put it as <c>[JsonExtensionData]</c> on the row. It keeps their names, so that
/// what stayed behind can be named; their values are let go as they are read (promise 6).
/// </summary>
internal sealed class UnreadMembers : IDictionary<string, JsonElement>
{
    private const int Most = 200;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public ICollection<string> Keys => _names;

    public ICollection<JsonElement> Values => [];

    public int Count => _names.Count;

    public bool IsReadOnly => false;

    public JsonElement this[string key]
    {
        get => default;
        set => Add(key, value);
    }

    public void Add(string key, JsonElement value)
    {
        if (_names.Count < Most)
        {
            _ = _names.Add(key);
        }
    }

    public void Add(KeyValuePair<string, JsonElement> item) => Add(item.Key, item.Value);

    public bool ContainsKey(string key) => _names.Contains(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value)
    {
        value = default;
        return false;
    }

    public bool Remove(string key) => _names.Remove(key);

    public bool Remove(KeyValuePair<string, JsonElement> item) => _names.Remove(item.Key);

    public bool Contains(KeyValuePair<string, JsonElement> item) => _names.Contains(item.Key);

    public void Clear() => _names.Clear();

    public void CopyTo(KeyValuePair<string, JsonElement>[] array, int arrayIndex)
    {
        foreach (var pair in this)
        {
            array[arrayIndex++] = pair;
        }
    }

    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() =>
        _names.Select(name => KeyValuePair.Create(name, default(JsonElement))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
