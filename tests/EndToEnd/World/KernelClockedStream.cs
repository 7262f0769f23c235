using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Navo.EndToEnd.World;

/// <summary>A connection that reads the kernel's receive time along with the octets (socket(7), SO_TIMESTAMPNS). Elsewhere than on Linux it is the time of reading.</summary>
public sealed partial class KernelClockedStream : NetworkStream
{
    private const int SocketLevel = 1;
    private const int TimestampNs = 35;
    private const int DoNotWait = 0x40;

    private readonly Socket _socket;
    private readonly bool _isClocked;

    public KernelClockedStream(Socket socket)
        : base(socket, ownsSocket: true)
    {
        _socket = socket;
        _isClocked = OperatingSystem.IsLinux();
        if (_isClocked)
        {
            socket.SetRawSocketOption(SocketLevel, TimestampNs, BitConverter.GetBytes(1));
        }
    }

    /// <summary>Nanoseconds since 1970.</summary>
    public long LastReceived { get; private set; }

    /// <summary>Whether the kernel told that time. It begins to stamp only some moments after the machine's first wish for it; until then it is the time of reading, which is never too early.</summary>
    public bool IsKernels { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty || !_isClocked)
        {
            var plain = await base.ReadAsync(buffer, cancellationToken);
            LastReceived = Now();
            return plain;
        }

        while (true)
        {
            // Nothing is read here: it waits until there is something to read.
            try
            {
                _ = await _socket.ReceiveAsync(Memory<byte>.Empty, cancellationToken);
            }
            catch (SocketException fault)
            {
                // What a stream says of a broken connection, so that HTTP knows it for one (a gateway may reset what it sent too late).
                throw new IOException(fault.Message, fault);
            }

            if (Receive(buffer.Span) is { } read)
            {
                return read;
            }
        }
    }

    /// <summary>The machine's clock in the same unit.</summary>
    public static long Now() => (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;

    /// <summary>Null when there was nothing after all.</summary>
    private unsafe int? Receive(Span<byte> buffer)
    {
        const int Again = 11;
        var control = stackalloc long[16];
        fixed (byte* start = buffer)
        {
            var piece = new Piece { Start = start, Length = (nuint)buffer.Length };
            var header = new Header { Pieces = &piece, PieceCount = 1, Control = control, ControlLength = 16 * sizeof(long) };
            var read = ReceiveMessage(_socket.SafeHandle, &header, DoNotWait);
            if (read < 0)
            {
                return Marshal.GetLastPInvokeError() == Again ? null : throw new IOException($"recvmsg failed with {Marshal.GetLastPInvokeError()}.");
            }

            // One control message: its length, level and type in two words, then seconds and nanoseconds.
            IsKernels = header.ControlLength >= 32 && (int)control[1] == SocketLevel && (int)(control[1] >> 32) == TimestampNs;
            LastReceived = IsKernels ? (control[2] * 1_000_000_000) + control[3] : Now();
            return (int)read;
        }
    }

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "recvmsg", SetLastError = true)]
    private static unsafe partial nint ReceiveMessage(SafeHandle socket, Header* header, int flags);

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Piece
    {
        public byte* Start;
        public nuint Length;
    }

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Header
    {
        public void* Name;
        public nuint NameLength;
        public Piece* Pieces;
        public nuint PieceCount;
        public void* Control;
        public nuint ControlLength;
        public int Flags;
    }
}
