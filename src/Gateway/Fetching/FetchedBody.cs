using System.Buffers;

namespace Navo.Gateway.Fetching;

/// <summary>
/// The holder's answer, in memory only and at most 1 MiB: never cached, logged or traced, and wiped when let go, so that
/// a refusal after the fetch leaves nothing behind.
/// </summary>
internal sealed class FetchedBody : Stream
{
    /// <summary>The most an adapter may answer, in octets.</summary>
    public const int Limit = 1024 * 1024;

    private byte[] _octets = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    /// <summary>The adapter wrote past the limit; what came is worthless and the write was refused.</summary>
    public bool IsOverflown { get; private set; }

    public ReadOnlyMemory<byte> Octets => _octets.AsMemory(0, _length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > Limit - _length)
        {
            IsOverflown = true;
            throw new IOException("The holder's answer is larger than the gateway takes.");
        }

        if (buffer.Length > _octets.Length - _length)
        {
            Grow(_length + buffer.Length);
        }

        buffer.CopyTo(_octets.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && _octets.Length > 0)
        {
            Release(_octets, _length);
            (_octets, _length) = ([], 0);
        }

        base.Dispose(disposing);
    }

    private static void Release(byte[] octets, int used)
    {
        octets.AsSpan(0, used).Clear();
        ArrayPool<byte>.Shared.Return(octets);
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _octets.Length * 2));
        _octets.AsSpan(0, _length).CopyTo(larger);
        Release(_octets, _length);
        _octets = larger;
    }
}
