using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Navo.AccessLog.Entries;

namespace Navo.AccessLog.Tests.Entries;

/// <summary>Entries of any shape the format allows.</summary>
internal static class RandomEntry
{
    private static readonly string[] Words = ["", "a", "ab", "norskniva", "æøå", "\uFFFD", "\U0001F50D", "skills[].level", "a b"];

    public static Entry From(Random random)
    {
        var subject = random.Next(2) == 0 ? default : Hash(random);
        var count = subject.IsNone ? 0 : random.Next(1, 4);
        var kind = (EntryKind)random.Next(1, 10);
        var (consent, agreement) = (random.Next(2) == 0 ? Guid.Empty : Id(random), Word(random));
        return new Entry
        {
            Salt = Hash(random),
            Id = Id(random),
            Kind = kind,
            InstantMs = random.NextInt64(EntryFormat.MaxInstantMs + 1),
            Position = random.NextInt64(),
            CallerAgency = Word(random),
            Role = Word(random),
            Unit = Word(random),
            EmployeeAlias = Word(random),
            Subject = subject,
            PreviousLeaf = count > 1 ? Hash(random) : default,
            RunningCount = count,
            Category = Word(random),
            Holder = Word(random),
            Requestor = Word(random),
            Purpose = Word(random),
            Decision = kind switch
            {
                EntryKind.Release => EntryDecision.Permit,
                EntryKind.Refusal => EntryDecision.Deny,
                _ => (EntryDecision)random.Next(3),
            },
            Reasons = List(random, static random => new EntryReason(Word(random), Word(random), Word(random))),
            ConsentId = consent,
            ConsentRevision = consent == Guid.Empty ? 0 : random.NextInt64(),
            AgreementId = agreement,
            AgreementVersion = agreement.Length == 0 ? 0 : random.NextInt64(),
            LawRefs = List(random, Word),
            PolicyHash = random.Next(2) == 0 ? default : Hash(random),
            FieldsReleased = List(random, Word),
            FieldsWithheld = List(random, Word),
            RequestId = random.Next(2) == 0 ? Guid.Empty : Id(random),
            Detail = Word(random),
            RelatedEntry = random.Next(2) == 0 ? Guid.Empty : Id(random),
            Erased = kind == EntryKind.Erasure ? random.NextInt64() : 0,
        };
    }

    /// <summary>An entry as the published vectors write it.</summary>
    public static Entry From(JsonNode vector) => new()
    {
        Salt = Octets(vector, "salt"),
        Id = Id(vector, "id"),
        Kind = Enum.Parse<EntryKind>(vector.Text("kind"), ignoreCase: true),
        InstantMs = vector.Number("instantMs"),
        Position = vector.Number("position"),
        CallerAgency = vector.Text("callerAgency"),
        Role = vector.Text("role"),
        Unit = vector.Text("unit"),
        EmployeeAlias = vector.Text("employeeAlias"),
        Subject = Octets(vector, "subject"),
        PreviousLeaf = Octets(vector, "previousLeaf"),
        RunningCount = vector.Number("runningCount"),
        Category = vector.Text("category"),
        Holder = vector.Text("holder"),
        Requestor = vector.Text("requestor"),
        Purpose = vector.Text("purpose"),
        Decision = Enum.Parse<EntryDecision>(vector.Text("decision"), ignoreCase: true),
        Reasons = [.. vector.List("reasons").Select(static reason =>
            new EntryReason(reason[0]!.GetValue<string>(), reason[1]!.GetValue<string>(), reason[2]!.GetValue<string>()))],
        ConsentId = Id(vector, "consentId"),
        ConsentRevision = vector.Number("consentRevision"),
        AgreementId = vector.Text("agreementId"),
        AgreementVersion = vector.Number("agreementVersion"),
        LawRefs = Texts(vector, "lawRefs"),
        PolicyHash = Octets(vector, "policyHash"),
        FieldsReleased = Texts(vector, "fieldsReleased"),
        FieldsWithheld = Texts(vector, "fieldsWithheld"),
        RequestId = Id(vector, "requestId"),
        Detail = vector.Text("detail"),
        RelatedEntry = Id(vector, "relatedEntry"),
        Erased = vector.Number("erased"),
    };

    private static Octets32 Octets(JsonNode vector, string name) => vector.Text(name).Length == 0 ? default : Octets32.ParseHex(vector.Text(name));

    private static Guid Id(JsonNode vector, string name) => vector.Text(name).Length == 0 ? Guid.Empty : Guid.Parse(vector.Text(name));

    private static ImmutableArray<string> Texts(JsonNode vector, string name) => [.. vector.List(name).Select(static item => item.GetValue<string>())];

    private static string Word(Random random) => Words[random.Next(Words.Length)];

    private static ImmutableArray<T> List<T>(Random random, Func<Random, T> member) =>
        [.. Enumerable.Range(0, random.Next(5)).Select(_ => member(random))];

    private static Octets32 Hash(Random random)
    {
        Span<byte> octets = stackalloc byte[Octets32.Length];
        random.NextBytes(octets);
        return Octets32.From(octets);
    }

    private static Guid Id(Random random)
    {
        Span<byte> octets = stackalloc byte[16];
        random.NextBytes(octets);
        return new Guid(octets);
    }
}
