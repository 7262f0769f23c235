using Navo.Decisions.Agreements;

namespace Navo.Policy.Prover.Changes;

/// <summary>Changes that neither open nor close, and matter all the same: basis, strictness, signatures, retention, what purposes mean.</summary>
internal static class OtherChanges
{
    public static IEnumerable<string> Of(PolicySnapshot before, PolicySnapshot after) =>
    [
        .. Each(before.Agreements, after.Agreements, row => row.Reference, "agreement", Agreement),
        .. Each(before.Purposes, after.Purposes, one => one.Id.Value, "purpose", (x, y) =>
            [("name", x.Name, y.Name), ("text", x.Text, y.Text), ("definition", x.Definition, y.Definition)]),
        .. Each(before.Categories, after.Categories, one => one.Id.Value, "category", (x, y) =>
            [("text", x.Text, y.Text), ("special category", $"{x.SpecialCategory}", $"{y.SpecialCategory}"), ("schema", $"v{x.SchemaVersion}", $"v{y.SchemaVersion}")]),
        .. Each(before.Roles, after.Roles, one => one.Id, "role", (x, y) =>
            [("kind", $"{x.Kind}", $"{y.Kind}"), ("need to know", x.FollowsGroup ? "by group" : "by unit", y.FollowsGroup ? "by group" : "by unit")]),
        .. Each(before.Laws, after.Laws, one => one.Id, "law", (x, y) =>
            [("text", x.Text, y.Text), ("version", x.Version, y.Version), ("confirmed", x.Confirmed ? "yes" : "no", y.Confirmed ? "yes" : "no")]),
        .. Each(before.Retention, after.Retention, one => one.Kind, "kept records of the kind", (x, y) =>
            [("months", $"{x.Months}", $"{y.Months}"), ("counted from", x.From, y.From), ("in the end", x.Action, y.Action)]),
        .. Each(before.Words, after.Words, one => one.Key, "words to participants:", (x, y) => [("nb", x.Value.Nb, y.Value.Nb), ("en", x.Value.En, y.Value.En)]),
    ];

    private static (string, string, string)[] Agreement(Agreement x, Agreement y) =>
    [
        ("state", $"{x.State}", $"{y.State}"),
        ("art. 6", x.Gdpr6, y.Gdpr6),
        ("art. 9", x.Gdpr9 ?? "none", y.Gdpr9 ?? "none"),
        ("special category", $"{x.SpecialCategory}", $"{y.SpecialCategory}"),
        ("national provision", x.NationalProvision?.Id ?? "none", y.NationalProvision?.Id ?? "none"),
        ("ground against confidentiality", x.ConfidentialityGround?.Id ?? "none", y.ConfidentialityGround?.Id ?? "none"),
        ("the yes", $"{x.ConsentRole}", $"{y.ConsentRole}"),
        ("withheld", string.Join(' ', x.Withheld), string.Join(' ', y.Withheld)),
        ("approvals", Signed(x), Signed(y)),
        ("DPIA", x.DpiaRef, y.DpiaRef),
        ("environment", x.Environment, y.Environment),
    ];

    private static string Signed(Agreement row) =>
        row.Approvals.IsEmpty ? "none" : string.Join(", ", row.Approvals.Select(one => FormattableString.Invariant($"{one.Agency} {one.Date:yyyy-MM-dd} {one.CaseRef}")).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Each<T>(
        IEnumerable<T> before, IEnumerable<T> after, Func<T, string> id, string what, Func<T, T, (string Aspect, string Was, string Is)[]> aspects)
    {
        var (old, now) = (before.ToDictionary(id, StringComparer.Ordinal), after.ToDictionary(id, StringComparer.Ordinal));
        foreach (var key in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            if (!old.TryGetValue(key, out var was))
            {
                yield return $"{what} {key} is new";
            }
            else if (!now.TryGetValue(key, out var becomes))
            {
                yield return $"{what} {key} is gone";
            }
            else
            {
                foreach (var (aspect, x, y) in aspects(was, becomes).Where(one => one.Was != one.Is))
                {
                    yield return $"{what} {key}: {aspect} was \"{x}\", is \"{y}\"";
                }
            }
        }
    }
}
