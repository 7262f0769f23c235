namespace Navo.Policy.Prover.Checks;

/// <summary>What to do about a fault for which a policy is not even loaded: by the member it stands at.</summary>
internal static class Advice
{
    private static readonly (string Word, string Do)[] s_byText =
    [
        ("has not approved", "add that agency's approval with role, date and caseRef, or set state to \"draft\""),
        ("is not a party", "take the approval out: only holder and requestor sign"),
        ("released and withheld", "decide: take the field out of \"fields\" or out of \"withheld\""),
        ("has no schema", "add schemas/categories/<category>.v<n>.json and name its schemaVersion, or set state to \"draft\""),
        ("is not in schemas/", "correct the path, or add the field to the category's schema"),
        ("answers for the same as", "keep one of them in force; set the other's state to \"draft\" or \"ended\", or part their times"),
        ("is laxer than", "give the row the category's specialCategory, with gdpr9"),
        ("is there twice", "rename or remove one of them: an id means one thing"),
        ("has no retention class", "add a record of that kind to retention.json: months, from, action and reason"),
        ("is no kind of record", "correct the kind, or take the record out"),
        ("there are no words for", "add the sentence in nb and en to words.json"),
        ("the same agency", "name another holder or requestor: nobody needs an agreement with oneself"),
        ("is not a caseworker role", "name a role whose kind is \"caseworker\""),
        ("is not a role of the requestor", "name a role of the agency that asks"),
        ("carries a side", "name the sides that signed"),
        ("may not use the purpose", "take the role out of the row, or decide in purposes.json that it may use the purpose"),
        ("is not confirmed", "have a lawyer confirm it and set confirmed to true"),
        ("demo approval", "replace it by the agency's real approval"),
        ("there is no law", "add the law to laws.json with text, source and version, or cite one that is there: without it the path has no legal basis"),
        ("there is no unit", "add the unit to agencies.json, or take it out of the row"),
        ("there is no", "correct the id, or add what it names to its own file"),
        ("is refused in production", "load it with another Policy:Environment, or set environment to \"production\" when it is approved for that"),
    ];

    private static readonly (string Member, string Do)[] s_byMember =
    [
        ("gdpr6", "name the art. 6 basis, such as \"6(1)(e)\""),
        ("gdpr9", "name the art. 9 exception, \"9(2)(a)\", for a special category; leave it out for ordinary data"),
        ("consentRole", "say what the yes is in law: GDPR_6_1_A only together with gdpr6 \"6(1)(a)\""),
        ("nationalProvision", "cite a law of laws.json by its id"),
        ("confidentialityGround", "cite a law of laws.json by its id"),
        ("monthsMax", "shorten it to what the purposes (and 3 months for explicit special categories) allow"),
        ("monthsDefault", "make it at most monthsMax"),
        ("validTo", "set a day after validFrom"),
        ("cap", "set a whole number of releases in 30 days, at least 1"),
    ];

    public static string For(PolicyFault fault)
    {
        foreach (var (word, @do) in s_byText)
        {
            if (fault.Text.Contains(word, StringComparison.Ordinal))
            {
                return @do;
            }
        }

        foreach (var (member, @do) in s_byMember)
        {
            if (fault.Path.EndsWith("." + member, StringComparison.Ordinal))
            {
                return @do;
            }
        }

        return fault.File == "configuration" ? "give a policy folder, and development, test or production" : "write the line as the schema named by \"$schema\" in the file says";
    }
}
