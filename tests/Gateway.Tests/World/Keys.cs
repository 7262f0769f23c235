using System.Security.Cryptography;

namespace Navo.Gateway.Tests.World;

/// <summary>A directory of keys, made for one test.</summary>
internal static class Keys
{
    public static void Make(string directory)
    {
        _ = Directory.CreateDirectory(directory);
        foreach (var name in (string[])["pseudonym-nav-1", "pseudonym-oslo-vo-1", "blind-index", "employee-nav", "employee-oslo-vo"])
        {
            File.WriteAllBytes(Path.Combine(directory, name + ".key"), RandomNumberGenerator.GetBytes(32));
        }

        foreach (var name in (string[])["log-signer", "grant-signer", "receipt-signer", "export-signer"])
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            File.WriteAllText(Path.Combine(directory, name + ".pem"), key.ExportPkcs8PrivateKeyPem());
            File.WriteAllText(Path.Combine(directory, name + ".pub.pem"), key.ExportSubjectPublicKeyInfoPem());
            if (name == "log-signer")
            {
                File.WriteAllText(Path.Combine(directory, name + ".vkey"), VerifierKey(key) + "\n");
            }
        }
    }

    // C2SP signed-note: for ECDSA (0x02) the key id is of the DER key alone.
    private static string VerifierKey(ECDsa key)
    {
        var spki = key.ExportSubjectPublicKeyInfo();
        return $"navo.local/log+{Convert.ToHexStringLower(SHA256.HashData(spki)[..4])}+{Convert.ToBase64String([2, .. spki])}";
    }
}
