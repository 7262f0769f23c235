using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Navo.AccessLog.Entries;

namespace Navo.AccessLog.Tests;

/// <summary>Runs the reader that was written from the specification alone, in another language, and says how it would show an entry.</summary>
internal static class SecondReader
{
    public static (int Exit, string[] Lines) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", [Path.Combine(AppContext.BaseDirectory, "second-reader", "reader.py"), .. arguments])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("python3 does not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.TrimEnd().Split('\n'));
    }

    /// <summary>The line the second reader owes for an entry.</summary>
    public static JsonNode Line(long index, Octets32 leaf, Entry? entry) => new JsonObject
    {
        ["index"] = index,
        ["leaf"] = leaf.ToHex(),
        ["entry"] = entry is null ? null : Members(entry),
    };

    private static JsonObject Members(Entry entry) => new()
    {
        ["salt"] = Text(entry.Salt),
        ["entry"] = Text(entry.Id),
        ["kind"] = entry.Kind switch { EntryKind.LogRead => "log-read", EntryKind.ConsentEvent => "consent-event", var kind => kind.ToString().ToLowerInvariant() },
        ["instant"] = entry.InstantMs,
        ["position"] = entry.Position,
        ["callerAgency"] = entry.CallerAgency,
        ["role"] = entry.Role,
        ["unit"] = entry.Unit,
        ["employeeAlias"] = entry.EmployeeAlias,
        ["subject"] = Text(entry.Subject),
        ["previousLeaf"] = Text(entry.PreviousLeaf),
        ["runningCount"] = entry.RunningCount,
        ["category"] = entry.Category,
        ["holder"] = entry.Holder,
        ["requestor"] = entry.Requestor,
        ["purpose"] = entry.Purpose,
        ["decision"] = entry.Decision.ToString().ToLowerInvariant(),
        ["reasons"] = new JsonArray([.. entry.Reasons.Select(static reason => (JsonNode)new JsonArray(reason.Rule, reason.Code, reason.FactOwner))]),
        ["consent"] = Text(entry.ConsentId),
        ["consentRevision"] = entry.ConsentRevision,
        ["agreement"] = entry.AgreementId,
        ["agreementVersion"] = entry.AgreementVersion,
        ["laws"] = List(entry.LawRefs),
        ["policy"] = Text(entry.PolicyHash),
        ["released"] = List(entry.FieldsReleased),
        ["withheld"] = List(entry.FieldsWithheld),
        ["request"] = Text(entry.RequestId),
        ["detail"] = entry.Detail,
        ["related"] = Text(entry.RelatedEntry),
        ["erased"] = entry.Erased,
    };

    private static string Text(Octets32 value) => value.IsNone ? "" : value.ToHex();

    private static string Text(Guid value) => value == Guid.Empty ? "" : value.ToString("D");

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode)text)]);
}
