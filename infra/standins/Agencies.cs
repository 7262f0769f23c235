namespace Navo.StandIns;

/// <summary>The two agencies whose systems this program stands in for; the names are those of the public contract.</summary>
internal static class Agencies
{
    public const string Nav = "nav";

    public const string OsloVo = "oslo-vo";
}
