using Navo.Decisions.Mutation;

// One process judges mutants, this one watches it: a mutant that never ends is killed together with its process.
return args is ["judge", var first, var only] ? Judge.Run(int.Parse(first, System.Globalization.CultureInfo.InvariantCulture), only) : Campaign.Run(args);
