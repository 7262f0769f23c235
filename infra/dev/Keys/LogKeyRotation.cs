using System.Text;
using Navo.AccessLog.Notes;

namespace Navo.Dev.Keys;

/// <summary>Changes the key that signs checkpoints. For a while both keys sign, so that a reader who knows either can check.</summary>
internal static class LogKeyRotation
{
    private const string Current = "log-signer.pem";
    private const string Previous = "log-signer-previous.pem";

    public static void Begin(Workplace workplace)
    {
        var (current, previous) = (Path.Combine(workplace.Keys, Current), Path.Combine(workplace.Keys, Previous));
        if (!File.Exists(current))
        {
            throw new WorkplaceException($"there is no {Current} yet: ./navo up makes the first");
        }

        // A crash after the first step leaves the same key under both names: nothing has changed, and it may begin again.
        if (File.Exists(previous) && File.ReadAllText(previous) != File.ReadAllText(current))
        {
            throw new WorkplaceException("both keys of the last rotation still sign: ./navo rotate-log-key --end");
        }

        PrivateFile.Replace(previous, File.ReadAllBytes(current));
        var pem = EcdsaLogSigner.CreatePem();
        PrivateFile.Replace(current, Encoding.UTF8.GetBytes(pem));
        using var signer = EcdsaLogSigner.FromPem(KeyDirectory.LogOrigin, pem);
        PrivateFile.Replace(Path.Combine(workplace.Keys, "log-signer.vkey"), Encoding.UTF8.GetBytes(signer.Key + "\n"));
        Console.Out.WriteLine(signer.Key);
    }

    public static void End(Workplace workplace)
    {
        var previous = Path.Combine(workplace.Keys, Previous);
        if (!File.Exists(previous))
        {
            throw new WorkplaceException("no rotation is under way");
        }

        // Without the log's own record of it nobody who trusts the old key alone could follow.
        using var signer = EcdsaLogSigner.FromPem(KeyDirectory.LogOrigin, File.ReadAllText(Path.Combine(workplace.Keys, Current)));
        var rotations = Path.Combine(workplace.State, "log", "keys", "rotations");
        if (!File.Exists(rotations) || !File.ReadAllText(rotations).Contains($"\n{signer.Key}\n", StringComparison.Ordinal))
        {
            throw new WorkplaceException("the log has not recorded the new key yet: let the gateway run for a beat");
        }

        File.Delete(previous);
    }
}
