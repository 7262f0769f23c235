using System.CommandLine;
using Navo.Dev;
using Navo.Dev.Configuration;
using Navo.Dev.Keys;

var root = new RootCommand("Tools of NAVO's development: they read and write the state directory, and no service has a route like them.");
var seed = new Option<DirectoryInfo?>("--seed") { Description = "The directory of the seed; default NAVO_SEED, then the seed this tool was built with.", Recursive = true };
root.Options.Add(seed);

Add("keys", "Makes the key files that lack, and touches no other.", KeyDirectory.Complete);
Add("config", "Writes the configuration of the issuers.", IssuersFile.Write);
Add("setup", "Keys and configuration.", workplace =>
{
    KeyDirectory.Complete(workplace);
    IssuersFile.Write(workplace);
});
Add("urls", "Prints the public addresses as JSON.", workplace => Console.Out.WriteLine(workplace.Addresses.ToJson()));

return root.Parse(args).Invoke();

void Add(string name, string description, Action<Workplace> work)
{
    var command = new Command(name, description);
    command.SetAction(parsed => Run(parsed.GetValue(seed), work));
    root.Subcommands.Add(command);
}

static int Run(DirectoryInfo? seed, Action<Workplace> work)
{
    try
    {
        work(Workplace.Of(seed));
        return 0;
    }
    catch (WorkplaceException fault)
    {
        Console.Error.WriteLine($"dev: {fault.Message}");
        return 1;
    }
}
