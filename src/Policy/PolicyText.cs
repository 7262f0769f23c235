using System.Buffers;
using System.Text.Json;
using Navo.Decisions.Agreements;
using Navo.Policy.Files;

namespace Navo.Policy;

/// <summary>A whole policy as one text that its hash can be checked against: a JSON object of file name and canonical content.</summary>
/// <param name="Hash">SHA-256 as in <see cref="PolicySnapshot.Hash"/>.</param>
/// <param name="Octets">The text, UTF-8.</param>
public sealed record PolicyText(string Hash, byte[] Octets)
{
    /// <summary>The snapshot of a text that was kept. It decides as it did then; its category schemas are not compiled again.</summary>
    /// <exception cref="FormatException">The text is not the one of that hash.</exception>
    public PolicySnapshot ToSnapshot()
    {
        try
        {
            using var document = JsonDocument.Parse(Octets);
            var files = document.RootElement.EnumerateObject().ToDictionary(file => file.Name, file => CanonicalJson.Of(file.Value), StringComparer.Ordinal);
            if (!string.Equals(PolicyHash.Of(files.Select(file => (file.Key, file.Value))), Hash, StringComparison.Ordinal))
            {
                throw new FormatException("The policy's text does not have the hash it is kept under.");
            }

            return SnapshotOf.Folder(PolicyFolder.Read(files), environment: "", Hash);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The policy's text cannot be read.", fault);
        }
    }

    internal static PolicyText Of(IEnumerable<(string Name, byte[] Canonical)> files, string hash)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, canonical) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(canonical);
            }

            writer.WriteEndObject();
        }

        return new PolicyText(hash, buffer.WrittenSpan.ToArray());
    }
}
