using System.Diagnostics.CodeAnalysis;
using System.Text;
using Navo.AccessLog.Notes;

namespace Navo.AccessLog.Copy;

/// <summary>Signed checkpoints one after another, each followed by an empty line: readable with any editor, appended with one write.</summary>
public static class CheckpointHistory
{
    private static readonly byte[] SignatureMark = "\u2014 "u8.ToArray();

    /// <summary>Reads the notes in order. A last one that is not whole is given as the octets it has.</summary>
    /// <param name="stream">The file; read as it is needed, never as a whole.</param>
    public static IEnumerable<byte[]> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadNotes(stream);
    }

    private static IEnumerable<byte[]> ReadNotes(Stream stream)
    {
        using var buffered = new BufferedStream(stream, 1 << 16);
        using var note = new MemoryStream();
        int blanks = 0, last = '\n';
        for (int octet; (octet = buffered.ReadByte()) >= 0; last = octet)
        {
            // The first empty line of a record stands before its signatures, the second ends it.
            if (octet == '\n' && last == '\n' && ++blanks == 2)
            {
                yield return note.ToArray();
                note.SetLength(0);
                blanks = 0;
                continue;
            }

            note.WriteByte((byte)octet);
            if (note.Length > SignedNote.MaxLength)
            {
                break;
            }
        }

        if (note.Length > 0)
        {
            yield return note.ToArray();
        }
    }

    /// <summary>Finds the last whole note without reading what stands before it, and how long the file is up to its end.</summary>
    internal static bool TryReadLast(Stream stream, [NotNullWhen(true)] out byte[]? note, out long end)
    {
        note = null;
        end = 0;
        var start = Math.Max(0, stream.Length - (2 * SignedNote.MaxLength));
        var tail = new byte[stream.Length - start];
        stream.Position = start;
        stream.ReadExactly(tail);

        // A record torn by a crash may end anywhere; a whole one ends with signature lines and an empty line.
        for (var length = tail.Length; tail.AsSpan(0, length).LastIndexOf("\n\n"u8) is > 0 and var close; length = close + 1)
        {
            var open = tail.AsSpan(0, close).LastIndexOf("\n\n"u8);
            if (open < 0 || !tail.AsSpan(open + 2).StartsWith(SignatureMark))
            {
                continue;
            }

            var before = tail.AsSpan(0, open).LastIndexOf("\n\n"u8);
            if (before < 0 && start > 0)
            {
                return false;
            }

            note = tail[(before < 0 ? 0 : before + 2)..(close + 1)];
            end = start + close + 2;
            return true;
        }

        return false;
    }

    internal static byte[] Record(SignedNote note) => Encoding.UTF8.GetBytes(note + "\n");
}
