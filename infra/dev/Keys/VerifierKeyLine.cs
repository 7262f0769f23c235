using System.Security.Cryptography;

namespace Navo.Dev.Keys;

/// <summary>The line a verifier pins (C2SP signed-note): name, key id and public key of an ECDSA signer.</summary>
internal static class VerifierKeyLine
{
    private const byte EcdsaType = 0x02;
    private const int IdBytes = 4;

    public static string Of(string name, ECDsa key)
    {
        var spki = key.ExportSubjectPublicKeyInfo();

        // For this type alone the id is of the key and not of the name (formats of the reference verifier).
        var id = SHA256.HashData(spki).AsSpan(0, IdBytes);
        return $"{name}+{Convert.ToHexStringLower(id)}+{Convert.ToBase64String([EcdsaType, .. spki])}\n";
    }
}
