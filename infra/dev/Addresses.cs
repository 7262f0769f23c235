using System.Text.Json.Nodes;

namespace Navo.Dev;

/// <summary>The addresses that follow from the port base: always the literal loopback address, without trailing slash.</summary>
internal sealed class Addresses(int portBase)
{
    public string Portal => At(0);

    public string Gateway => At(1);

    public string Consent => At(2);

    public string Identity => At(3);

    public string StandIns => At(6);

    public string ToJson() => new JsonObject
    {
        ["portal"] = Portal,
        ["gateway"] = Gateway,
        ["consent"] = Consent,
        ["identity"] = Identity,
    }.ToJsonString();

    private string At(int offset) => string.Create(null, $"http://127.0.0.1:{portBase + offset}");
}
