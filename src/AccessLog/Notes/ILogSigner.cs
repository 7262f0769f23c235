namespace Navo.AccessLog.Notes;

/// <summary>The private half of a key that signs checkpoints.</summary>
/// <remarks>A signer of another type (ML-DSA-44, once the platform's OpenSSL has it) stands beside the ECDSA one: a note takes any number of signatures.</remarks>
public interface ILogSigner
{
    /// <summary>The public half.</summary>
    VerifierKey Key { get; }

    /// <summary>The octets that stand after the key identifier in the signature line over <paramref name="text"/>.</summary>
    byte[] Sign(ReadOnlySpan<byte> text);
}
