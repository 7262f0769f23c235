using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.AccessLog;

/// <summary>A folder with an unpacked export and the keys kept beforehand beside it, and a shell that finds nothing but the usual small tools and OpenSSL.</summary>
internal sealed partial class A_machine_without_NAVO : IDisposable
{
    private static readonly string[] Tools = ["sh", "openssl", "sha256sum", "sed", "cut", "base64", "tail", "cat", "find", "wc", "basename", "cmp", "mv"];

    private readonly string _folder = Directory.CreateTempSubdirectory("navo-export-").FullName;

    public A_machine_without_NAVO(byte[] zip, string exportKey, string logKeys)
    {
        Export = Path.Combine(_folder, "export");
        using (var archive = new ZipArchive(new MemoryStream(zip)))
        {
            archive.ExtractToDirectory(Export);
        }

        File.WriteAllText(Path.Combine(_folder, "navo-export-key.pem"), exportKey);
        File.WriteAllText(Path.Combine(_folder, "navo-log-key.txt"), logKeys);
        var path = Directory.CreateDirectory(Path.Combine(_folder, "bin")).FullName;
        foreach (var tool in Tools)
        {
            var found = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(place => Path.Combine(place, tool)).First(File.Exists);
            File.CreateSymbolicLink(Path.Combine(path, tool), found);
        }
    }

    public string Export { get; }

    public string[] Files => [.. Directory.GetFiles(Export, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The steps as the documentation has them.</summary>
    public static string[] Steps(string text) => [.. Block().Matches(text).Select(block => block.Groups[1].Value)];

    public static string[] DocumentedSteps() => Steps(File.ReadAllText(Path.Combine(Repository.Root, "docs", "spec", "audit.md")));

    public string Read(string name) => File.ReadAllText(Path.Combine(Export, name));

    /// <summary>Runs steps as the documentation says: pasted into a file, with <c>sh -e</c>, in the export's folder.</summary>
    public async Task<(bool Holds, string Said)> RunAsync(params string[] steps)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "check.sh"), string.Join('\n', steps));
        var start = new ProcessStartInfo(Path.Combine(_folder, "bin", "sh"), ["-e", "../check.sh"])
        {
            WorkingDirectory = Export,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Path.Combine(_folder, "bin");
        using var shell = Process.Start(start)!;
        var said = await Task.WhenAll(shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        await shell.WaitForExitAsync();
        return (shell.ExitCode == 0, string.Concat(said));
    }

    /// <summary>With one octet of a file changed; the file is put back.</summary>
    public async Task<bool> HoldsWithOneOctetChangedAsync(string file, params string[] steps)
    {
        var whole = await File.ReadAllBytesAsync(file);
        var changed = whole.ToArray();
        changed[changed.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, changed);
        var (holds, _) = await RunAsync(steps);
        await File.WriteAllBytesAsync(file, whole);
        return holds;
    }

    /// <summary>What a forger can do who has the export and a key of their own: change a file and make list, signature and key anew.</summary>
    public void Forge(string file)
    {
        File.AppendAllText(file, "\n");
        var names = Files.Where(name => !Path.GetFileName(name).StartsWith("SHA256SUMS", StringComparison.Ordinal));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(Path.Combine(Export, "keys", "export-key.pem"), key.ExportSubjectPublicKeyInfoPem());
        var list = string.Concat(names.Select(name =>
            $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(name)))}  {Path.GetRelativePath(Export, name)}\n"));
        File.WriteAllText(Path.Combine(Export, "SHA256SUMS"), list);
        File.WriteAllBytes(
            Path.Combine(Export, "SHA256SUMS.sig"),
            key.SignData(File.ReadAllBytes(Path.Combine(Export, "SHA256SUMS")), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GeneratedRegex(@"^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
