using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Navo.ConsentService.Texts;

namespace Navo.ConsentService.Tests.World;

/// <summary>A folder of texts of a test's own, with all that stands beside them.</summary>
internal sealed class TextFolder : IDisposable
{
    private readonly List<string> _approvals = [];
    private readonly List<string> _sums = [];

    public TextFolder()
    {
        foreach (var name in (string[])["languages.json", "hard-words.json"])
        {
            File.Copy(Path.Combine(Real, name), Path.Combine(Directory, name));
        }

        Save();
    }

    public static string Real => Path.Combine(AppContext.BaseDirectory, "Texts");

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("navo-texts-").FullName;

    public IReadOnlyList<string> Faults => [.. new TextLibrary(Directory).Faults];

    public static string Words(string text) => File.ReadAllText(Path.Combine(Real, text + ".md"));

    public void Add(string text, string words, string status = "approved", string by = "a test", bool isRecorded = true)
    {
        Write(text, words);
        if (status.Length > 0)
        {
            _approvals.Add(JsonSerializer.Serialize(new { text, status, by, date = "2026-11-22" }));
        }

        if (isRecorded)
        {
            _sums.Add($"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))}  {text}.md");
        }

        Save();
    }

    /// <summary>Changes the words, and nothing that stands beside them.</summary>
    public void Write(string text, string words)
    {
        var path = Path.Combine(Directory, text + ".md");
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, words);
    }

    public void Remove(string text) => File.Delete(Path.Combine(Directory, text + ".md"));

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);

    private void Save()
    {
        File.WriteAllText(Path.Combine(Directory, "approvals.json"), $"[{string.Join(',', _approvals)}]");
        File.WriteAllText(Path.Combine(Directory, TextRegister.Manifest), string.Concat(_sums.Select(sum => sum + "\n")));
    }
}
