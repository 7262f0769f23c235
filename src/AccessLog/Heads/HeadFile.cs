using System.Diagnostics.CodeAnalysis;
using Navo.AccessLog.Notes;

namespace Navo.AccessLog.Heads;

/// <summary>The file <c>heads</c> of a verification copy: the signed statement, an empty line, and the heads in ascending order, 32 octets each.</summary>
/// <param name="Note">The statement as it was signed; says nothing of whether its signature holds.</param>
/// <param name="Heads">The list.</param>
public sealed record HeadFile(SignedNote Note, ReadOnlyMemory<Octets32> Heads)
{
    /// <summary>Reads the file; false when it has not that form, or the list is not ascending.</summary>
    public static bool TryParse(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out HeadFile? file)
    {
        file = null;

        // The first empty line stands before the signatures, the second ends them.
        var text = octets.IndexOf("\n\n"u8);
        var signatures = text < 0 ? -1 : octets[(text + 2)..].IndexOf("\n\n"u8);
        if (signatures < 0 || !SignedNote.TryParse(octets[..(text + 2 + signatures + 1)], out var note))
        {
            return false;
        }

        var list = octets[(text + 2 + signatures + 2)..];
        if (list.Length % Octets32.Length != 0)
        {
            return false;
        }

        var heads = new Octets32[list.Length / Octets32.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            heads[i] = Octets32.From(list.Slice(i * Octets32.Length, Octets32.Length));
            if (i > 0 && Octets32.Compare(heads[i - 1], heads[i]) >= 0)
            {
                return false;
            }
        }

        file = new HeadFile(note, heads);
        return true;
    }

    /// <summary>The whole file.</summary>
    public byte[] ToOctets()
    {
        var note = Note.ToUtf8();
        var octets = new byte[note.Length + 1 + (Heads.Length * Octets32.Length)];
        note.CopyTo(octets, 0);
        octets[note.Length] = (byte)'\n';
        for (var i = 0; i < Heads.Length; i++)
        {
            Heads.Span[i].CopyTo(octets.AsSpan(note.Length + 1 + (i * Octets32.Length)));
        }

        return octets;
    }
}
