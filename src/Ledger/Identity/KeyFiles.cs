using System.Security.Cryptography;

namespace Navo.Ledger.Identity;

/// <summary>Reads the symmetric keys, which live outside the database: a copy of the database alone links nobody.</summary>
internal static class KeyFiles
{
    public const int KeyLength = 32;

    public static byte[] Read(string path)
    {
        var key = File.ReadAllBytes(path);
        if (key.Length == KeyLength)
        {
            return key;
        }

        CryptographicOperations.ZeroMemory(key);
        throw new InvalidOperationException($"The key file {Path.GetFileName(path)} must have {KeyLength} octets.");
    }
}
