using System.Text;

namespace Navo.EndToEnd.Leaks;

/// <summary>A search that finds nothing proves nothing, until it is seen to find what was planted.</summary>
public sealed class The_search
{
    private static readonly string[] Words = ["14838841385", "Amina Yusuf Testesen", "AQvI3mZf0Wb3mX0gR7v1bHk"];

    public static TheoryData<string, string> Disguises()
    {
        var cases = new TheoryData<string, string>();
        foreach (var word in Words)
        {
            var utf8 = Encoding.UTF8.GetBytes(word);
            var jwt = $"{Url("{\"alg\":\"ES256\"}")}.{Url($"{{\"sub\":\"x\",\"pid\":\"{word}\"}}")}.c2lnbmF0dXJlLWJ5dGVz";
            cases.Add(word, $"GET /v1/{word}/x HTTP/1.1");
            cases.Add(word, $"{{\"member\":\"{word}\"}}");
            cases.Add(word, string.Concat(word.Select(letter => $"%{(int)letter:X2}")));
            cases.Add(word, string.Concat(word.Select(letter => $"\\u{(int)letter:x4}")));
            cases.Add(word, "entry " + Convert.ToBase64String([1, 2, 3, .. utf8, 4]));
            cases.Add(word, "entry " + Convert.ToBase64String([9, .. utf8, 4, 5, 6]));
            cases.Add(word, Url("abc" + word));
            cases.Add(word, "Authorization: Bearer " + jwt);
            cases.Add(word, Convert.ToBase64String(Encoding.UTF8.GetBytes($"Navo-Grant: {jwt}")));
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Disguises))]
    public void Finds_what_is_planted(string word, string haystack) =>
        Assert.Contains(word, Search.Find(Encoding.UTF8.GetBytes(haystack), Words));

    [Fact]
    public void Finds_nothing_where_nothing_is() =>
        Assert.Empty(Search.Find(Encoding.UTF8.GetBytes("GET /v1/participants/{pseudonym} 12345678901234567890 QUJDREVGR0g="), Words));

    private static string Url(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
