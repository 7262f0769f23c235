using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Navo.Gateway.AccessLog.Export;

/// <summary>A zip that is written as it is read: each file's SHA-256 goes into one list, and the list is signed last.</summary>
/// <remarks>Nothing is kept but the list and the zip's own directory, so an export may be larger than memory.</remarks>
internal sealed class ExportArchive : IAsyncDisposable
{
    /// <summary>The list, in the form of sha256sum.</summary>
    public const string List = "SHA256SUMS";

    private readonly ZipArchive _zip;
    private readonly DateTimeOffset _at;
    private readonly StringBuilder _list = new();

    private ExportArchive(ZipArchive zip, DateTimeOffset at) => (_zip, _at) = (zip, at);

    public static async Task<ExportArchive> BeginAsync(Stream target, DateTimeOffset at, CancellationToken cancellationToken) =>
        new(await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken), at);

    public Task AddAsync(string name, string text, CancellationToken cancellationToken) => AddAsync(name, Encoding.UTF8.GetBytes(text), cancellationToken);

    public async Task AddAsync(string name, byte[] octets, CancellationToken cancellationToken)
    {
        await using (var file = await OpenAsync(name, cancellationToken))
        {
            await file.WriteAsync(octets, cancellationToken);
        }

        Note(name, SHA256.HashData(octets));
    }

    /// <summary>A file that comes in pieces.</summary>
    public async Task AddAsync(string name, IAsyncEnumerable<string> pieces, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var file = await OpenAsync(name, cancellationToken))
        {
            await foreach (var piece in pieces.WithCancellation(cancellationToken))
            {
                var octets = Encoding.UTF8.GetBytes(piece);
                hash.AppendData(octets);
                await file.WriteAsync(octets, cancellationToken);
            }
        }

        Note(name, hash.GetHashAndReset());
    }

    /// <summary>Writes the list and its signature. The last files: whatever is not in the list is not the export's.</summary>
    public async Task SealAsync(ExportSigner signer, CancellationToken cancellationToken)
    {
        var list = Encoding.UTF8.GetBytes(_list.ToString());
        await AddAsync(List, list, cancellationToken);
        await AddAsync(List + ".sig", signer.Sign(list), cancellationToken);
    }

    public ValueTask DisposeAsync() => _zip.DisposeAsync();

    private void Note(string name, byte[] hash) => _list.Append(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(hash)}  {name}\n");

    private Task<Stream> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = _at;
        return entry.OpenAsync(cancellationToken);
    }
}
