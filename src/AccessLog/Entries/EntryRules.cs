namespace Navo.AccessLog.Entries;

/// <summary>What must hold between the members of an entry, checked alike before writing and after reading.</summary>
internal static class EntryRules
{
    public static void Check(Entry entry)
    {
        // A forgotten salt would let anyone guess back erased content from its leaf hash.
        Require(!entry.Salt.IsNone, "An entry has a random salt.");
        Require(entry.Id != Guid.Empty, "An entry has an identifier.");
        Require(entry.Kind is > EntryKind.None and <= EntryKind.Erasure, "The entry is of no known kind.");
        Require(entry.Decision is >= EntryDecision.None and <= EntryDecision.Deny, "The decision is not a known one.");
        Require(entry.Kind != EntryKind.Release || entry.Decision == EntryDecision.Permit, "A release is permitted.");
        Require(entry.Kind != EntryKind.Refusal || entry.Decision == EntryDecision.Deny, "A refusal is denied.");
        Require(entry.InstantMs is >= 0 and <= EntryFormat.MaxInstantMs, "The instant lies outside the years 1970 to 9999.");
        Require(entry.Position >= 0, "A position is not negative.");
        Require(entry.RunningCount >= 0, "A count is not negative.");
        Require((entry.RunningCount == 0) == entry.Subject.IsNone, "An entry with a subject has a running count, one without has none.");
        Require((entry.RunningCount <= 1) == entry.PreviousLeaf.IsNone, "A person's entries but the first name the one before.");
        Require(entry.ConsentRevision >= 0, "A revision is not negative.");
        Require(entry.ConsentRevision == 0 || entry.ConsentId != Guid.Empty, "A revision is of a consent.");
        Require(entry.AgreementVersion >= 0, "A version is not negative.");
        Require(entry.AgreementVersion == 0 || entry.AgreementId.Length > 0, "A version is of an agreement.");
        Require(entry.Erased >= 0, "A count is not negative.");
        Require(entry.Erased == 0 || entry.Kind == EntryKind.Erasure, "Only an erasure erases.");
    }

    private static void Require(bool holds, string rule)
    {
        if (!holds)
        {
            throw new EntryFormatException(rule);
        }
    }
}
