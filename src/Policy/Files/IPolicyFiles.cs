using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Navo.Policy.Files;

/// <summary>Where the files of a policy come from.</summary>
internal interface IPolicyFiles
{
    PolicyFile<TRows> Read<TRows>(string name, string schema, JsonTypeInfo<TRows> rows)
        where TRows : class;
}

/// <summary>From a folder: every fault is told, and a file that has one has no rows.</summary>
internal sealed class FilesOnDisk(string directory, List<PolicyFault> faults) : IPolicyFiles
{
    public PolicyFile<TRows> Read<TRows>(string name, string schema, JsonTypeInfo<TRows> rows)
        where TRows : class => PolicyFiles.Read(directory, name, schema, rows, faults);
}

/// <summary>From a text that was kept, by name.</summary>
internal sealed class FilesKept(IReadOnlyDictionary<string, byte[]> kept) : IPolicyFiles
{
    public PolicyFile<TRows> Read<TRows>(string name, string schema, JsonTypeInfo<TRows> rows)
        where TRows : class => new(name, JsonSerializer.Deserialize(kept[name], rows), kept[name], Places: null);
}
