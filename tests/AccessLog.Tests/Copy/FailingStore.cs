using Navo.AccessLog.Copy;

namespace Navo.AccessLog.Tests.Copy;

/// <summary>How a write that fails leaves the disk.</summary>
public enum Failure
{
    /// <summary>Nothing of it.</summary>
    NotPersisted,

    /// <summary>All of it, and the writer never learns.</summary>
    Persisted,

    /// <summary>Half of it, at its place or beside it.</summary>
    Torn,
}

/// <summary>A disk on which one write fails; whoever writes is gone after it.</summary>
internal sealed class FailingStore(int failing, Failure failure) : ICopyStore
{
    private readonly FileStore _files = new();

    /// <summary>How many writes there have been.</summary>
    public int Writes { get; private set; }

    public void Replace(string path, ReadOnlySpan<byte> octets, bool durable)
    {
        var fails = Fails();
        if (fails && failure == Failure.Torn)
        {
            // Half a file is only ever beside the place: the move is what puts it there.
            _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path + FileStore.TemporarySuffix, octets[..(octets.Length / 2)].ToArray());
        }
        else if (!fails || failure == Failure.Persisted)
        {
            _files.Replace(path, octets, durable);
        }

        End(fails);
    }

    public void Append(string path, ReadOnlySpan<byte> octets)
    {
        var fails = Fails();
        if (!fails || failure != Failure.NotPersisted)
        {
            _files.Append(path, fails && failure == Failure.Torn ? octets[..(octets.Length / 2)] : octets);
        }

        End(fails);
    }

    public void Cut(string path, long length)
    {
        var fails = Fails();
        if (!fails || failure == Failure.Persisted)
        {
            _files.Cut(path, length);
        }

        End(fails);
    }

    public void Delete(string path)
    {
        var fails = Fails();
        if (!fails || failure == Failure.Persisted)
        {
            _files.Delete(path);
        }

        End(fails);
    }

    private bool Fails() => Writes++ == failing;

    private static void End(bool fails)
    {
        if (fails)
        {
            throw new IOException("The disk is gone.");
        }
    }
}
