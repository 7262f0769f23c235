namespace Navo.AccessLog.Copy;

/// <summary>Every way in which the verification copy is written: the border at which tests let a write fail, half succeed, or never come back.</summary>
internal interface ICopyStore
{
    /// <summary>Puts a whole file in place of the one before it, so that no reader and no crash ever meets half of it.</summary>
    /// <param name="path">The place.</param>
    /// <param name="octets">The whole content.</param>
    /// <param name="durable">True: on the disk before it is moved, for what the database does not hold or must be gone at once.</param>
    void Replace(string path, ReadOnlySpan<byte> octets, bool durable);

    /// <summary>Writes octets behind the end of a file.</summary>
    void Append(string path, ReadOnlySpan<byte> octets);

    /// <summary>Cuts a file.</summary>
    void Cut(string path, long length);

    /// <summary>Deletes a file.</summary>
    void Delete(string path);
}
