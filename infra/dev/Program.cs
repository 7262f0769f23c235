using System.CommandLine;
using Navo.Dev;
using Navo.Dev.Configuration;
using Navo.Dev.Keys;
using Navo.Dev.Whois;
using Navo.Ledger;

var root = new RootCommand("Tools of NAVO's development: they read and write the state directory, and no service has a route like them.");
var seed = new Option<DirectoryInfo?>("--seed") { Description = "The directory of the seed; default NAVO_SEED, then the seed this tool was built with.", Recursive = true };
var who = new Argument<string>("USER") { Description = "A demo participant's user name, or a fødselsnummer." };
root.Options.Add(seed);

Add("keys", "Makes the key files that lack, and touches no other.", Sync(KeyDirectory.Complete));
Add("config", "Writes the configuration of the issuers.", Sync(IssuersFile.Write));
Add("setup", "Keys and configuration.", Sync(KeyDirectory.Complete, IssuersFile.Write));
Add("rotate-log-key", "Makes a new key that signs checkpoints; the one before signs beside it until the rotation is ended. A running gateway takes it up on its next beat.", Sync(LogKeyRotation.Begin));
Add("end-log-key-rotation", "Ends the time in which both keys sign: the private half of the one before is deleted.", Sync(LogKeyRotation.End));
Add("urls", "Prints the public addresses as JSON.", Sync(workplace => Console.Out.WriteLine(workplace.Addresses.ToJson())));
Add("whois", "Prints who a participant is, as JSON.", WhoisAsync).Arguments.Add(who);

return await root.Parse(args).InvokeAsync();

async Task WhoisAsync(Workplace workplace, ParseResult parsed, CancellationToken cancellationToken)
{
    var card = await ParticipantCard.ReadAsync(workplace, parsed.GetRequiredValue(who), cancellationToken);
    using var output = Console.OpenStandardOutput();
    await output.WriteAsync(card, cancellationToken);
}

Command Add(string name, string description, Func<Workplace, ParseResult, CancellationToken, Task> work)
{
    var command = new Command(name, description);
    command.SetAction((parsed, cancellationToken) => RunAsync(parsed, work, cancellationToken));
    root.Subcommands.Add(command);
    return command;
}

async Task<int> RunAsync(ParseResult parsed, Func<Workplace, ParseResult, CancellationToken, Task> work, CancellationToken cancellationToken)
{
    try
    {
        await work(Workplace.Of(parsed.GetValue(seed)), parsed, cancellationToken);
        return 0;
    }
    catch (WorkplaceException fault)
    {
        await Console.Error.WriteLineAsync($"dev: {fault.Message}");
        return 1;
    }
    catch (LedgerUnavailableException)
    {
        await Console.Error.WriteLineAsync("dev: the database is busy or cannot be read; try again");
        return 1;
    }
}

static Func<Workplace, ParseResult, CancellationToken, Task> Sync(params Action<Workplace>[] steps) => (workplace, _, _) =>
{
    foreach (var step in steps)
    {
        step(workplace);
    }

    return Task.CompletedTask;
};
