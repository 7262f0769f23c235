using Navo.AccessLog.Copy;

namespace Navo.AccessLog.Tests.Copy;

/// <summary>A disk that knows what nobody waited for: after a power failure each such file may be short.</summary>
internal sealed class UnsyncedStore : ICopyStore
{
    private readonly FileStore _files = new();
    private readonly HashSet<string> _unsynced = new(StringComparer.Ordinal);

    /// <summary>The files that are not known to be on the disk.</summary>
    public IReadOnlyList<string> Unsynced => [.. _unsynced.Order(StringComparer.Ordinal)];

    public void Replace(string path, ReadOnlySpan<byte> octets, bool durable)
    {
        _files.Replace(path, octets, durable);
        _ = durable ? _unsynced.Remove(path) : _unsynced.Add(path);
    }

    public void Append(string path, ReadOnlySpan<byte> octets)
    {
        _files.Append(path, octets);
        _ = _unsynced.Add(path);
    }

    public void Cut(string path, long length) => _files.Cut(path, length);

    public void Delete(string path)
    {
        _files.Delete(path);
        _ = _unsynced.Remove(path);
    }
}
