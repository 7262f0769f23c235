using System.Text;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Own;

namespace Navo.AccessLog.Verifier;

/// <summary>Reads a participant's log key: 32 octets, the same in base64 or hexadecimal on one line, or the file "my part of the log".</summary>
internal static class LogKeyFile
{
    public static byte[]? Read(byte[] file)
    {
        if (file.Length == SubjectTag.LogKeyLength)
        {
            return file;
        }

        var text = OwnLog.TryParse(file)?.LogKey ?? Encoding.UTF8.GetString(file).Trim();
        var octets = new byte[SubjectTag.LogKeyLength];
        if (text.Length == 2 * SubjectTag.LogKeyLength && Octets32.TryParseHex(text, out var hex))
        {
            return hex.ToArray();
        }

        return text.Length <= 64 && Convert.TryFromBase64String(text, octets, out var written) && written == octets.Length ? octets : null;
    }
}
