using System.Globalization;
using System.Text;
using Navo.Decisions.Agreements;
using Navo.Policy.Prover.Checks;
using Navo.Policy.Prover.Paths;

namespace Navo.Policy.Prover.Pages;

/// <summary>docs/record-of-processing.md: the record of GDPR art. 30 and the factual part of a DPIA (art. 35(7)), from the policy that is enforced.</summary>
internal static class RecordOfProcessing
{
    public static string Write(Proof proof)
    {
        var page = new StringBuilder();
        var policy = proof.Policy;
        Line(page, "# Record of processing");
        Line(page, "");
        Line(page, "Written by `./navo policy record --write` from the policy that is enforced (GDPR art. 30), with the factual part of a data protection impact assessment (art. 35(7)(a) and (d)).");
        Line(page, "A test fails when it and the policy differ. Whether the processing is necessary and proportionate, and which risks are left (art. 35(7)(b), (c)), people must say: it is not here.");
        Parties(page, policy);
        foreach (var row in proof.InForce)
        {
            Activity(page, policy, proof, row);
        }

        NotInForce(page, proof);
        Kept(page, policy);
        Guarded(page);
        Law(page, policy);
        return page.ToString();
    }

    private static void Parties(StringBuilder page, PolicySnapshot policy)
    {
        Line(page, "");
        Line(page, "## Controllers and processor");
        Line(page, "");
        Line(page, "| who | as |");
        Line(page, "|---|---|");
        foreach (var agency in policy.Agencies)
        {
            var names = policy.Agreements.SelectMany(row => new[] { (row.Holder, row.HolderController), (row.Requestor, row.RequestorController) }).Where(one => one.Item1 == agency.Id).Select(one => one.Item2).Distinct();
            Line(page, $"| {Wording.List(names)} | controller, of what {agency.Name} holds and of what it has received |");
        }

        foreach (var processor in policy.Agreements.Select(row => row.Processor).Distinct())
        {
            Line(page, $"| {processor} | processor |");
        }

        Line(page, "");
        Line(page, "**Data subjects:** participants in introduction programme, language training or adult education who are followed up by both agencies; employees of the agencies, as callers.");
        Line(page, "**Recipients outside the agencies above, third countries, international organisations:** no agreement names any, and without an agreement nothing flows.");
    }

    private static void Activity(StringBuilder page, PolicySnapshot policy, Proof proof, Agreement row)
    {
        var paths = proof.Enumeration.Paths.Where(path => path.Agreement == row).ToArray();
        Line(page, "");
        Line(page, $"## {row.Reference}: {policy.Category(row.Category)?.Name}, {Wording.Name(policy, row.Holder)} → {Wording.Name(policy, row.Requestor)}");
        Line(page, "");
        foreach (var purpose in row.Purposes.Select(policy.Purpose).OfType<Purpose>())
        {
            Line(page, $"- **Purpose {purpose.Id}, {purpose.Name}:** {purpose.Definition}");
        }

        Line(page, $"- **Data:** {Wording.List(row.Fields)} ({SpecialWords(row.SpecialCategory)})");
        Line(page, $"- **Held back although the holder may have it:** {Wording.List(row.Withheld)}");
        Line(page, $"- **Recipients:** {string.Join("; ", paths.GroupBy(path => path.Cell.Role).Select(Recipient))}");
        Line(page, $"- **Legal basis:** GDPR art. {row.Gdpr6}{(row.Gdpr9 is null ? "" : $" and art. {row.Gdpr9}")}; {row.NationalProvision?.Text}. **Against confidentiality:** {row.ConfidentialityGround?.Text}");
        Line(page, $"- **The yes:** {Wording.YesIs(row.ConsentRole)}; {(paths.All(path => path.NeedsStrongYes) ? "explicit, by the participant, at high assurance" : "at substantial assurance or higher")}; it lasts {LengthOfYes.Words(policy, row)}");
        Line(page, $"- **Use:** at most {row.Cap.ToString("N0", CultureInfo.InvariantCulture)} releases per participant and purpose in 30 days");
        Line(page, $"- **Controllers:** {row.HolderController} (holder), {row.RequestorController} (requestor); processor {row.Processor}");
        Line(page, $"- **Approved by:** {Wording.List(row.Approvals.Select(one => $"{one.Agency}: {one.Role}, {one.Date:yyyy-MM-dd}, {one.CaseRef}"))}. **DPIA:** {row.DpiaRef}. **Environment:** {row.Environment}");
    }

    // Each role by its own need to know: of a row that names both kinds, the stricter one must not be lost.
    private static string Recipient(IGrouping<Role, SharingPath> paths) =>
        $"{paths.Key.Name} (`{paths.Key.Id}`) at {Wording.Units(paths.SelectMany(path => path.Units).Distinct())}, about participants their {(paths.All(path => path.NeedsGroup) ? "unit and group follow" : "unit follows")} now";

    private static void NotInForce(StringBuilder page, Proof proof)
    {
        var rows = proof.Policy.Agreements.Except(proof.InForce).ToArray();
        Line(page, "");
        Line(page, $"**Agreements not in force, through which nothing flows:** {(rows.Length == 0 ? "none" : Wording.List(rows.Select(row => row.Reference)))}.");
    }

    private static void Kept(StringBuilder page, PolicySnapshot policy)
    {
        Line(page, "");
        Line(page, "## How long records are kept");
        Line(page, "");
        Line(page, "| record | class | how long | from | in the end | why |");
        Line(page, "|---|---|---|---|---|---|");
        foreach (var record in policy.Retention)
        {
            Line(page, $"| {record.Kind} | {record.Class} | {Wording.Months(record.Months)} | {record.From} | {record.Action} | {record.Reason} |");
        }

        Line(page, "");
        Line(page, "The data shared is not among them: it is in memory while a request lasts, and no longer.");
    }

    private static void Guarded(StringBuilder page)
    {
        Line(page, "");
        Line(page, "## Safeguards, each with the test that shows it");
        Line(page, "");
        Line(page, "| safeguard | asked for by | shown by |");
        Line(page, "|---|---|---|");
        foreach (var one in Safeguard.All)
        {
            Line(page, $"| {one.What} | `{one.Law}` | `{one.Test}{(one.IsWholeClass ? "` (all of it)" : $".{one.Method}`")} |");
        }
    }

    private static void Law(StringBuilder page, PolicySnapshot policy)
    {
        var open = policy.Laws.Count(law => !law.Confirmed);
        Line(page, "");
        Line(page, "## What is not settled");
        Line(page, "");
        Line(page, $"- {open} of {policy.Laws.Length} law references are hypotheses that no lawyer has confirmed; production refuses agreements that rest on one.");
        foreach (var environment in policy.Agreements.Where(row => row.State == AgreementState.InForce && row.Environment != "production").GroupBy(row => row.Environment))
        {
            Line(page, $"- In force in the {environment.Key} profile only: {Wording.List(environment.Select(row => row.Reference))}.");
        }
    }

    private static string SpecialWords(SpecialCategory special) => special switch
    {
        SpecialCategory.None => "ordinary data",
        SpecialCategory.Inferred => "may reveal special categories, art. 9",
        _ => "special categories, art. 9",
    };

    private static void Line(StringBuilder page, string text) => page.Append(text).Append('\n');
}
