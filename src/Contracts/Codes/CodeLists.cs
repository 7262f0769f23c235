using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Navo.Contracts.Codes;

/// <summary>The code lists of the canonical model, as this process was built with them.</summary>
public static class CodeLists
{
    private const string Folder = "codes/";

    private static readonly FrozenDictionary<string, CodeList> s_lists = Read().ToFrozenDictionary(list => list.Id, StringComparer.Ordinal);

    /// <summary>Every list, by name.</summary>
    public static ImmutableArray<CodeList> All { get; } = [.. s_lists.Values.OrderBy(list => list.Id, StringComparer.Ordinal)];

    /// <summary>The list of that name; null when there is none.</summary>
    public static CodeList? Find(string id) => s_lists.GetValueOrDefault(id);

    /// <summary>The list of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static CodeList Of(string id) => Find(id) ?? throw new ArgumentException($"There is no code list '{id}'.", nameof(id));

    private static IEnumerable<CodeList> Read()
    {
        var assembly = typeof(CodeLists).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            using var octets = new MemoryStream();
            file.CopyTo(octets);
            yield return CodeList.Read(octets.ToArray());
        }
    }
}
