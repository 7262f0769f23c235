using System.Runtime.InteropServices;

namespace Navo.Ledger.Tests.OnSqlite.Crashes;

/// <summary>How a write that fails leaves the disk.</summary>
public enum Failure
{
    /// <summary>Nothing of it.</summary>
    NotPersisted,

    /// <summary>All of it, and the writer is told otherwise.</summary>
    Persisted,
}

/// <summary>
/// The disk under SQLite's files of one folder: it knows what has been synced, gives what would be left after a power cut, and lets one
/// write fail. It lies below the whole Ledger, which runs on it unchanged.
/// </summary>
internal sealed class FaultyDisk : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, MemoryStream> _durable = [];
    private readonly Dictionary<string, List<Change>> _pending = [];
    private int _failing = -1;
    private Failure _failure;

    public FaultyDisk(string folder)
    {
        Folder = folder;
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var octets = new MemoryStream();
            octets.Write(File.ReadAllBytes(file));
            _durable.Add(file, octets);
        }

        DiskShim.Watch(this);
    }

    public string Folder { get; }

    /// <summary>True: it says that it has synced and has not.</summary>
    public bool Lies { get; set; }

    /// <summary>How many writes, cuts and syncs there have been.</summary>
    public int Operations { get; private set; }

    /// <summary>Lets the operation after so many fail.</summary>
    public void FailAfter(int operations, Failure failure)
    {
        lock (_lock)
        {
            (Operations, _failing, _failure) = (0, operations, failure);
        }
    }

    /// <summary>What is left when the power goes now: the synced octets, and of the others those that chance has let through.</summary>
    public void PowerCut(string folder, Random? chance = null)
    {
        lock (_lock)
        {
            foreach (var (path, octets) in _durable)
            {
                var target = Path.Combine(folder, Path.GetRelativePath(Folder, path));
                _ = Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                using var left = new MemoryStream();
                left.Write(octets.ToArray());
                foreach (var change in _pending.GetValueOrDefault(path) ?? [])
                {
                    if (chance?.Next(2) == 1)
                    {
                        change.Apply(left);
                    }
                }

                File.WriteAllBytes(target, left.ToArray());
            }
        }
    }

    public void Dispose() => DiskShim.Forget(this);

    /// <summary>Counts an operation; says whether it is done, and whether the caller is told that it failed.</summary>
    internal (bool IsDone, bool Fails) Next()
    {
        lock (_lock)
        {
            var fails = Operations++ == _failing;
            return (!fails || _failure == Failure.Persisted, fails);
        }
    }

    internal void Write(string path, long at, ReadOnlySpan<byte> octets) => Remember(path, new Change(at, octets.ToArray()));

    internal void Cut(string path, long length) => Remember(path, new Change(length, null));

    internal void Sync(string path)
    {
        lock (_lock)
        {
            if (Lies)
            {
                return;
            }

            if (!_durable.TryGetValue(path, out var octets))
            {
                _durable.Add(path, octets = new MemoryStream());
            }

            if (_pending.Remove(path, out var changes))
            {
                changes.ForEach(change => change.Apply(octets));
            }
        }
    }

    internal void Delete(string path)
    {
        lock (_lock)
        {
            _ = _durable.Remove(path);
            _ = _pending.Remove(path);
        }
    }

    private void Remember(string path, Change change)
    {
        lock (_lock)
        {
            ref var changes = ref CollectionsMarshal.GetValueRefOrAddDefault(_pending, path, out _);
            (changes ??= []).Add(change);
        }
    }

    /// <summary>Octets at a place, or the end of the file when there are none.</summary>
    private sealed record Change(long At, byte[]? Octets)
    {
        public void Apply(MemoryStream file)
        {
            if (Octets is null)
            {
                file.SetLength(At);
                return;
            }

            file.SetLength(Math.Max(file.Length, At));
            file.Position = At;
            file.Write(Octets);
        }
    }
}
