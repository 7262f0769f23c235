using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Identity;

/// <summary>
/// Pairwise pseudonyms: an epoch octet and AES-256 (FIPS 197) of the one block that is the subject id, under the agency's key of
/// that epoch. A permutation of random blocks: stateless both ways, and two agencies' pseudonyms of one person have
/// nothing in common without a key (promise 5).
/// </summary>
public sealed class Pseudonyms : IDisposable
{
    private readonly Dictionary<AgencyId, SortedDictionary<byte, byte[]>> _keys = [];
    private readonly ThreadLocal<Dictionary<(AgencyId, byte), Aes>> _ciphers = new(() => [], trackAllValues: true);

    /// <summary>Loads every <c>pseudonym-{agency}-{epoch}.key</c> of the keys directory.</summary>
    public Pseudonyms(IOptions<LedgerOptions> options)
    {
        foreach (var path in Directory.EnumerateFiles(options.Value.Keys, "pseudonym-*.key"))
        {
            var name = Path.GetFileNameWithoutExtension(path)["pseudonym-".Length..];
            var dash = name.LastIndexOf('-');
            if (dash < 1 || !AgencyId.TryParse(name[..dash], out var agency)
                || !byte.TryParse(name.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var epoch))
            {
                throw new InvalidOperationException($"The key file {Path.GetFileName(path)} is not named pseudonym-AGENCY-EPOCH.key.");
            }

            if (!_keys.TryGetValue(agency, out var epochs))
            {
                _keys.Add(agency, epochs = []);
            }

            epochs.Add(epoch, KeyFiles.Read(path));
        }
    }

    /// <summary>Agencies with a key.</summary>
    public IReadOnlyCollection<AgencyId> Agencies => _keys.Keys;

    /// <summary>What the agency calls the person now.</summary>
    /// <exception cref="InvalidOperationException">The agency has no key.</exception>
    public Pseudonym For(AgencyId agency, SubjectId subject)
    {
        if (!_keys.TryGetValue(agency, out var epochs))
        {
            throw new InvalidOperationException("The agency has no pseudonym key.");
        }

        return Make(agency, epochs.Keys.Last(), subject);
    }

    /// <summary>Everything any agency ever called the person: under each of its keys that is still there.</summary>
    public IEnumerable<(AgencyId Agency, Pseudonym Pseudonym)> AllOf(SubjectId subject)
    {
        foreach (var (agency, epochs) in _keys)
        {
            foreach (var epoch in epochs.Keys)
            {
                yield return (agency, Make(agency, epoch, subject));
            }
        }
    }

    /// <summary>The subject id behind an agency's pseudonym; false for an unknown agency or epoch. That a person has this id is not said.</summary>
    public bool TryRead(AgencyId agency, Pseudonym pseudonym, out SubjectId subject)
    {
        subject = default;
        var bytes = pseudonym.ToBytes();
        if (!_keys.TryGetValue(agency, out var epochs) || !epochs.ContainsKey(bytes[0]))
        {
            return false;
        }

        Span<byte> block = stackalloc byte[SubjectId.ByteLength];
        _ = Cipher(agency, bytes[0]).DecryptEcb(bytes.AsSpan(1), block, PaddingMode.None);
        subject = SubjectId.From(block);
        return true;
    }

    /// <summary>Clears the keys.</summary>
    public void Dispose()
    {
        foreach (var key in _keys.Values.SelectMany(epochs => epochs.Values))
        {
            CryptographicOperations.ZeroMemory(key);
        }

        foreach (var cipher in _ciphers.Values.SelectMany(ciphers => ciphers.Values))
        {
            cipher.Dispose();
        }

        _ciphers.Dispose();
    }

    private Pseudonym Make(AgencyId agency, byte epoch, SubjectId subject)
    {
        Span<byte> bytes = stackalloc byte[Pseudonym.ByteLength];
        bytes[0] = epoch;
        _ = Cipher(agency, epoch).EncryptEcb(subject.ToBytes(), bytes[1..], PaddingMode.None);
        return Pseudonym.From(bytes);
    }

    private Aes Cipher(AgencyId agency, byte epoch)
    {
        var mine = _ciphers.Value!;
        if (!mine.TryGetValue((agency, epoch), out var cipher))
        {
            cipher = Aes.Create();
            cipher.Key = _keys[agency][epoch];
            mine.Add((agency, epoch), cipher);
        }

        return cipher;
    }
}
