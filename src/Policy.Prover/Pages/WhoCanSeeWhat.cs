using System.Globalization;
using System.Text;
using Navo.Decisions.Agreements;
using Navo.Policy.Prover.Checks;
using Navo.Policy.Prover.Paths;

namespace Navo.Policy.Prover.Pages;

/// <summary>docs/who-can-see-what.md: every path through which data can flow, and what closes it. Computed with the rules that decide, from the policy that is enforced.</summary>
internal static class WhoCanSeeWhat
{
    public static string Write(Proof proof)
    {
        var page = new StringBuilder();
        var paths = proof.Enumeration.Paths;
        Line(page, "# Who can see what");
        Line(page, "");
        Line(page, "Written by `./navo policy check --write`; a test fails when this page and the policy differ. It is no list of intentions: every combination of category, agencies, purpose, role and side");
        Line(page, "is put to the same function that decides each request: over all combinations of the commonest values of the facts, and over each other value that a rule tells apart, alone.");
        Line(page, "A test holds that these cases bring about every reason that a rule about people (D01, D02, D05 to D14) can give, but those of a question without any agreement, which D03 refuses for good.");
        Line(page, "");
        Line(page, $"- {proof.Enumeration.Cells} combinations; {paths.Count} can ever lead to data. The others are refused whatever the facts are.");
        Line(page, $"- {paths.Sum(path => path.Cases)} combinations of facts decided for those that can; {paths.Sum(path => path.Permits)} permitted, each with a live yes to exactly that and an agreement that names its legal basis.");
        Table(page, proof.Policy, paths);
        Conditions(page, paths);
        Rows(page, proof);
        Findings(page, proof);
        return page.ToString();
    }

    private static void Table(StringBuilder page, PolicySnapshot policy, IReadOnlyList<SharingPath> paths)
    {
        Line(page, "");
        Line(page, "## What can flow");
        Line(page, "");
        Line(page, "| what | from → to | for | who | need to know | the yes | agreement |");
        Line(page, "|---|---|---|---|---|---|---|");
        foreach (var group in paths.GroupBy(path => (path.Agreement, path.Cell.Purpose, path.Cell.Role)))
        {
            var (row, purpose, role) = group.Key;
            var sides = group.Select(path => path.Cell.Side).OfType<string>().ToArray();
            Line(page, $"| {row.Category} | {Wording.Name(policy, row.Holder)} → {Wording.Name(policy, row.Requestor)} | {purpose.Id} {purpose.Name} | {role.Name} (`{role.Id}`){(sides.Length == 0 ? "" : $", side {Wording.List(sides)}")} "
                + $"| {(group.Any(path => !path.NeedsGroup) ? "unit follows now" : "unit and group follow now")} "
                + $"| {(group.Any(path => !path.NeedsStrongYes) ? "own or helped, substantial sign-in" : "explicit, own, high sign-in")} | {row.Reference}{When(row, paths)} |");
        }
    }

    // Where one agreement takes over from another, the reader must know from when on.
    private static string When(Agreement row, IReadOnlyList<SharingPath> paths)
    {
        if (!paths.Any(path => path.Agreement == row && paths.Any(other => other.Cell == path.Cell && other.Agreement != row)))
        {
            return "";
        }

        var isFirst = !paths.Any(path => path.Agreement == row && paths.Any(other => other.Cell == path.Cell && other.Agreement.ValidFrom < row.ValidFrom));
        string[] parts = [.. isFirst ? Array.Empty<string>() : [FormattableString.Invariant($"from {row.ValidFrom:yyyy-MM-dd}")], .. row.ValidTo is { } end ? [FormattableString.Invariant($"before {end:yyyy-MM-dd}")] : Array.Empty<string>()];
        return parts.Length == 0 ? "" : $" ({string.Join(", ", parts)})";
    }

    private static void Conditions(StringBuilder page, IReadOnlyList<SharingPath> paths)
    {
        var tolerated = paths.SelectMany(path => path.Tolerates).ToHashSet();
        Line(page, "");
        Line(page, "## What closes every one of these paths, alone");
        foreach (var (title, values) in new (string, IEnumerable<FactCase>)[]
        {
            ("The yes is", Axes.Yes[1..]), ("The participant is", [.. Axes.Participant[1..], .. Alone.Participant]), ("Follow-up:", [.. Axes.FollowUp[1..], .. Alone.FollowUp]), ("The caller is one", [.. Axes.Caller[1..], .. Alone.Caller]),
        })
        {
            Line(page, "");
            Line(page, title);
            foreach (var one in values.Where(one => !tolerated.Contains(one)))
            {
                Line(page, $"- {one.Text}");
            }
        }
    }

    private static void Rows(StringBuilder page, Proof proof)
    {
        var policy = proof.Policy;
        Line(page, "");
        Line(page, "## The agreements");
        foreach (var row in policy.Agreements)
        {
            Line(page, "");
            Line(page, $"### {row.Reference} – {row.State switch { AgreementState.InForce when proof.IsOver(row) => "its time is over: always refused", AgreementState.InForce => "in force", AgreementState.Draft => "draft: always refused", AgreementState.Ended => "ended: always refused", _ => "no known state: always refused" }}");
            Line(page, $"- **Out:** {Wording.List(row.Fields)}");
            Line(page, $"- **Never out:** {Wording.List(row.Withheld)}, and everything not named above");
            Line(page, $"- **Basis:** art. {row.Gdpr6}{(row.Gdpr9 is null ? "" : $", art. {row.Gdpr9}")}; `{row.NationalProvision?.Id}`; against confidentiality `{row.ConfidentialityGround?.Id}`. The yes: {Wording.YesIs(row.ConsentRole)}");
            Line(page, $"- **A yes lasts** {LengthOfYes.Words(policy, row)}; at most {row.Cap.ToString("N0", CultureInfo.InvariantCulture)} releases in 30 days");
            Line(page, $"- **Offices:** {Wording.Units(row.HolderUnits)} → {Wording.Units(row.RequestorUnits)}");
            Line(page, $"- **Signed by:** {(row.Approvals.IsEmpty ? "nobody" : Wording.List(row.Approvals.Select(one => $"{one.Agency} ({one.Role}, {one.Date:yyyy-MM-dd}, {one.CaseRef})")))}; environment {row.Environment}; from {row.ValidFrom:yyyy-MM-dd}{(row.ValidTo is { } to ? FormattableString.Invariant($" to {to:yyyy-MM-dd}") : "")}");
        }
    }

    private static void Findings(StringBuilder page, Proof proof)
    {
        Line(page, "");
        Line(page, "## What the keeper of the policy should know");
        Line(page, "");
        foreach (var finding in proof.Findings)
        {
            Line(page, $"- {(finding.IsFault ? "**Fault:** " : "")}{finding.What}. To do: {finding.Do}.");
        }
    }

    private static void Line(StringBuilder page, string text) => page.Append(text).Append('\n');
}
