using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Navo.Contracts.Identifiers;
using Navo.Ledger;
using Navo.Ledger.Identity;

namespace Navo.Dev.Whois;

/// <summary>Who a participant of the development set-up is: number, name and what each agency calls them. The system may be running.</summary>
internal static class ParticipantCard
{
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Workplace workplace, string asked, CancellationToken cancellationToken)
    {
        var known = workplace.Seed.Participants.FirstOrDefault(person => person.User == asked || person.Fodselsnummer == asked);
        if (!Fodselsnummer.TryParse(known?.Fodselsnummer ?? asked, out var number))
        {
            throw new WorkplaceException("no such demo participant, and not a fødselsnummer");
        }

        var database = Path.Combine(workplace.State, "db", "navo.db");
        if (Environment.GetEnvironmentVariable("Ledger__Connection") is null && !File.Exists(database))
        {
            throw new WorkplaceException("the state directory has no database yet; start the system once");
        }

        using var ledger = Open(workplace, database);
        var people = ledger.GetRequiredService<Participants>();

        // A demo participant is known from the moment someone asks, as from the moment they sign in; a stranger is not made here.
        var subject = known is not null
            ? await people.FindOrCreateAsync(number, cancellationToken)
            : await people.FindAsync(number, cancellationToken) ?? throw new WorkplaceException("NAVO knows nobody by that number");
        var name = known?.Name ?? await StandInNames.FindAsync(workplace.Addresses.StandIns, number, cancellationToken);
        var pseudonyms = ledger.GetRequiredService<Pseudonyms>();
        return Write(number, name, workplace.Seed.Places.Agencies.Select(agency => (agency.Id, pseudonyms.For(AgencyId.Parse(agency.Id), subject))));
    }

    private static ServiceProvider Open(Workplace workplace, string database)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Ledger:Database"] = database,
            ["Keys:Directory"] = workplace.Keys,
        }).AddEnvironmentVariables().Build();
        return new ServiceCollection().AddLogging().AddNavoLedger(configuration).BuildServiceProvider();
    }

    private static ReadOnlyMemory<byte> Write(Fodselsnummer number, string? name, IEnumerable<(string Agency, Pseudonym Pseudonym)> pseudonyms)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("fodselsnummer", number.Reveal());
            json.WriteString("name", name);
            json.WriteStartObject("pseudonyms");
            foreach (var (agency, pseudonym) in pseudonyms)
            {
                json.WriteString(agency, pseudonym.Value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}
