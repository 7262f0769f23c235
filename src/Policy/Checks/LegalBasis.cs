using Navo.Policy.Files;

namespace Navo.Policy.Checks;

/// <summary>The basis hangs together: art. 9 where the category asks for it, and a yes that is called what it is (GDPR art. 6, 9).</summary>
internal static class LegalBasis
{
    private static readonly string[] s_strictness = ["none", "inferred", "explicit"];

    public static IEnumerable<PolicyFault> Of(PolicyFolder folder)
    {
        foreach (var (row, path) in folder.Agreements.Rows())
        {
            var category = folder.Categories.Rows?.Categories.FirstOrDefault(category => category.Id == row.Category);
            if (category is not null && Strictness(row.SpecialCategory) < Strictness(category.SpecialCategory))
            {
                yield return folder.Agreements.Fault(
                    PolicyFaultKind.LaxerThanCategory, $"{path}.specialCategory", $"is laxer than that of the category '{row.Category}' ({category.SpecialCategory}).");
            }

            if ((row.SpecialCategory == "none") != (row.Gdpr9 is null))
            {
                yield return folder.Agreements.Fault(PolicyFaultKind.Article9, $"{path}.gdpr9", "must be there for a special category, and only then.");
            }

            if ((row.ConsentRole == "GDPR_6_1_A") != (row.Gdpr6 == "6(1)(a)"))
            {
                yield return folder.Agreements.Fault(PolicyFaultKind.YesMisnamed, $"{path}.consentRole", "must be GDPR_6_1_A exactly when gdpr6 is 6(1)(a).");
            }
        }
    }

    private static int Strictness(string special) => Array.IndexOf(s_strictness, special);
}
