namespace Navo.Contracts.Idempotency;

/// <summary>SHA-256 over token issuer, token subject, path and the caller's own key: nothing of a person can be read from it.</summary>
public readonly record struct IdempotencyKey
{
    private readonly string? _hex;

    private IdempotencyKey(string hex) => _hex = hex;

    /// <summary>Octets of the key.</summary>
    public const int ByteLength = 32;

    /// <summary>The key as 64 lower-case hexadecimal characters.</summary>
    /// <exception cref="InvalidOperationException">The key was never given a value.</exception>
    public string Value => _hex ?? throw new InvalidOperationException("An empty IdempotencyKey was read.");

    /// <summary>Takes a digest.</summary>
    /// <exception cref="FormatException">There are not 32 octets.</exception>
    public static IdempotencyKey From(ReadOnlySpan<byte> digest) => digest.Length == ByteLength
        ? new IdempotencyKey(Convert.ToHexStringLower(digest))
        : throw new FormatException("An IdempotencyKey has 32 octets.");

    /// <summary>The key as hexadecimal.</summary>
    public override string ToString() => Value;
}
