using System.Collections.Immutable;

namespace Navo.Adapters.Mapping;

/// <summary>Collects the names of what a mapping left with the holder, in the words the agreements use where they have one.</summary>
internal sealed class WithheldNames
{
    /// <summary>Stands for a name that is not plain: it could itself hold a person's number or name (promise 5).</summary>
    public const string Other = "(other)";

    private const int LongestName = 40;

    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>A canonical path, such as <c>comments</c> or <c>skills[].rawScore</c>.</summary>
    public void Add(string path) => _names.Add(path);

    /// <summary>What of a row nobody read.</summary>
    /// <param name="prefix">Where the row is in canonical words, with its dot: <c>skills[].</c>; empty at the root.</param>
    /// <param name="unread">The row's unread members.</param>
    /// <param name="known">The case system's names and what the agreements call them; other names stay as they are.</param>
    public void AddUnread(string prefix, UnreadMembers? unread, IReadOnlyDictionary<string, string> known)
    {
        foreach (var name in unread?.Keys ?? [])
        {
            _ = _names.Add(known.TryGetValue(name, out var path) ? path : prefix + (IsPlain(name) ? name : Other));
        }
    }

    public ImmutableArray<string> ToImmutable() => [.. _names];

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= LongestName && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);
}
