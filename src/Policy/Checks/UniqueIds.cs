using Navo.Policy.Files;

namespace Navo.Policy.Checks;

/// <summary>An id means one thing.</summary>
internal static class UniqueIds
{
    public static IEnumerable<PolicyFault> Of(PolicyFolder folder) =>
    [
        .. Twice(folder.Agencies, "agencies", folder.Agencies.Rows?.Agencies.Select(row => row.Id)),
        .. Twice(folder.Agencies, "agencies", folder.Agencies.Rows?.Agencies.SelectMany(row => row.Units).Select(unit => unit.Id)),
        .. Twice(folder.Categories, "categories", folder.Categories.Rows?.Categories.Select(row => row.Id)),
        .. Twice(folder.Purposes, "purposes", folder.Purposes.Rows?.Purposes.Select(row => row.Id)),
        .. Twice(folder.Purposes, "purposes", folder.Purposes.Rows?.Purposes.Select(row => row.Slug)),
        .. Twice(folder.Roles, "roles", folder.Roles.Rows?.Roles.Select(row => row.Id)),
        .. Twice(folder.Laws, "laws", folder.Laws.Rows?.Laws.Select(row => row.Id)),
        .. Twice(folder.Retention, "records", folder.Retention.Rows?.Records.Select(row => row.Kind)),
        .. Twice(folder.Agreements, "agreements", folder.Agreements.Rows?.Agreements.Select(row => FormattableString.Invariant($"{row.Id}@{row.Version}"))),
    ];

    private static IEnumerable<PolicyFault> Twice<TRows>(PolicyFile<TRows> file, string member, IEnumerable<string>? ids)
        where TRows : class =>
        (ids ?? []).GroupBy(id => id, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => file.Fault(PolicyFaultKind.IdTwice, $"#/{member}", $"'{group.Key}' is there twice."));
}
