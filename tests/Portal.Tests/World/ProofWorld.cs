using Microsoft.AspNetCore.Http;
using Navo.AccessLog;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;

namespace Navo.Portal.Tests.World;

/// <summary>A small real log: three rows, signed, of which one may be shown and proved, honestly or not.</summary>
internal sealed class ProofWorld
{
    private const string Origin = "navo.local/log";

    private static readonly DateTimeOffset At = new(2026, 11, 21, 20, 0, 0, TimeSpan.Zero);

    private readonly EcdsaLogSigner signer = EcdsaLogSigner.FromPem(Origin, EcdsaLogSigner.CreatePem());
    private readonly byte[][] leaves = [Leaf(Guid.NewGuid(), 1), Leaf(Guid.Parse(PortalWorld.Entry), 2), Leaf(Guid.NewGuid(), 3)];

    public string VerifierKey => signer.Key.ToString();

    /// <summary>Shows other bytes than those in the tree, as someone who rewrote the row would.</summary>
    public bool IsRewritten { get; set; }

    public IResult Entry(string entry) => entry == PortalWorld.Entry
        ? Results.Json(new
        {
            entry,
            kind = "release",
            at = At,
            position = 17,
            agency = "nav",
            role = PortalWorld.NavRole,
            unit = PortalWorld.NavUnit,
            employee = "7FQd0Zk3aVYtq1w9LmXc2A",
            participant = FakeGateway.Pseudonyms[0],
            category = "norskniva",
            holder = "oslo-vo",
            requestor = "nav",
            purpose = "P1",
            decision = "permit",
            reasons = IsContentWithheld ? [new { rule = "other", code = "other-agency-fact" }] : Array.Empty<object>(),
            consent = new { id = Guid.Empty.ToString(), revision = 3 },
            agreement = new { id = "norskniva-vo-nav", version = 1 },
            laws = new[] { "integreringsloven-41-42" },
            fieldsReleased = new[] { "skills[].level", "skills[].observedOn" },
            fieldsWithheld = new[] { "comments" },
            leafHash = Convert.ToBase64String(MerkleTree.LeafHash(leaves[1]).ToArray()),
            canonical = IsContentWithheld ? null : Convert.ToBase64String(IsRewritten ? Leaf(Guid.Parse(PortalWorld.Entry), 2, "nav-plan") : leaves[1]),
            index = 1,
        })
        : Results.NotFound();

    public IResult Text(string entry)
    {
        var hashes = leaves.Select(leaf => MerkleTree.LeafHash(leaf)).ToArray();
        var proof = new TlogProof
        {
            Index = 1,
            Hashes = MerkleTree.InclusionProof(1, hashes),
            Checkpoint = new Checkpoint(Origin, hashes.Length, MerkleTree.Root(hashes)).Sign(signer),
        };
        return entry == PortalWorld.Entry ? Results.Text(proof.ToString()) : Results.NotFound();
    }

    /// <summary>Withholds the content, as for a reason that is the other agency's.</summary>
    public bool IsContentWithheld { get; set; }

    private static byte[] Leaf(Guid id, int number, string category = "norskniva") => EntryFormat.Encode(new Entry
    {
        Salt = Octets32.From([.. Enumerable.Repeat((byte)number, 32)]),
        Id = id,
        Kind = EntryKind.Release,
        InstantMs = At.ToUnixTimeMilliseconds(),
        Position = number,
        Category = category,
        Unit = PortalWorld.NavUnit,
        Purpose = "P1",
        Decision = EntryDecision.Permit,
    });
}
