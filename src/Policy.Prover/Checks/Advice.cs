using System.Collections.Frozen;

namespace Navo.Policy.Prover.Checks;

/// <summary>What to do about a fault for which a policy is not even loaded, by its kind.</summary>
internal static class Advice
{
    private static readonly FrozenDictionary<PolicyFaultKind, string> s_byKind = new Dictionary<PolicyFaultKind, string>
    {
        [PolicyFaultKind.FolderMissing] = "give the folder of a policy",
        [PolicyFaultKind.EnvironmentUnknown] = "say development, test or production",
        [PolicyFaultKind.EnvironmentNotProduction] = "set Policy:Environment to production, or do not run as Production",
        [PolicyFaultKind.FileMissing] = "put the file back, or make it readable; of a category's schema: name the schemaVersion that there is a file of",
        [PolicyFaultKind.NotJson] = "mend it at the line named: every member once, every bracket closed, every day one of the calendar",
        [PolicyFaultKind.NotASchema] = "put the schema back as it was, or write it as JSON schema (draft 7)",
        [PolicyFaultKind.SchemaBroken] = "write the line as the schema named by \"$schema\" in the file says",
        [PolicyFaultKind.IdTwice] = "rename or remove one of them: an id means one thing",
        [PolicyFaultKind.UnknownLaw] = "add the law to laws.json with text, source and version, or cite one that is there: without it the path has no legal basis",
        [PolicyFaultKind.UnknownUnit] = "add the unit to agencies.json, or take it out of the row",
        [PolicyFaultKind.UnknownReference] = "correct the id, or add what it names to its own file",
        [PolicyFaultKind.NotACaseworkerRole] = "name a role whose kind is \"caseworker\"",
        [PolicyFaultKind.RoleOfAnotherAgency] = "name a role of the agency that asks",
        [PolicyFaultKind.SidesMissing] = "name the sides that signed",
        [PolicyFaultKind.PurposeNotForRole] = "take the role out of the row, or decide in purposes.json that it may use the purpose",
        [PolicyFaultKind.FieldNotInSchema] = "correct the path, or add the field to the category's schema",
        [PolicyFaultKind.CategoryWithoutSchema] = "add schemas/categories/<category>.v<n>.json and name its schemaVersion, or set state to \"draft\"",
        [PolicyFaultKind.ReleasedAndWithheld] = "decide: take the field out of \"fields\" or out of \"withheld\"",
        [PolicyFaultKind.OneAgencyOnly] = "name another holder or requestor: nobody needs an agreement with oneself",
        [PolicyFaultKind.NotApproved] = "add that agency's approval with role, date and caseRef, or set state to \"draft\"",
        [PolicyFaultKind.ApprovedByAStranger] = "take the approval out: only holder and requestor sign",
        [PolicyFaultKind.LaxerThanCategory] = "give the row the category's specialCategory, with gdpr9",
        [PolicyFaultKind.Article9] = "name the art. 9 exception, \"9(2)(a)\", for a special category; leave it out for ordinary data",
        [PolicyFaultKind.YesMisnamed] = "say what the yes is in law: GDPR_6_1_A only together with gdpr6 \"6(1)(a)\"",
        [PolicyFaultKind.DefaultBeyondMaximum] = "make monthsDefault at most monthsMax",
        [PolicyFaultKind.LongerThanPurposes] = "shorten monthsMax to what the purposes allow",
        [PolicyFaultKind.LongerThanSpecialAllows] = "shorten monthsMax to 3",
        [PolicyFaultKind.EndsBeforeItBegins] = "set validTo to a day after validFrom",
        [PolicyFaultKind.TwoRowsForOne] = "keep one of them in force; set the other's state to \"draft\" or \"ended\", or part their times",
        [PolicyFaultKind.NotRetained] = "add a record of that kind to retention.json: months, from, action and reason",
        [PolicyFaultKind.RetainedForNothing] = "correct the kind, or take the record out",
        [PolicyFaultKind.NoWords] = "add the sentence in nb and en to words.json",
        [PolicyFaultKind.EnvironmentOfRow] = "load it with another Policy:Environment, or set environment to \"production\" when it is approved for that",
        [PolicyFaultKind.DemoApproval] = "replace it by the agency's real approval",
        [PolicyFaultKind.LawNotConfirmed] = "have a lawyer confirm it and set confirmed to true",
    }.ToFrozenDictionary();

    public static string For(PolicyFaultKind kind) => s_byKind[kind];
}
