using Navo.Policy.Prover;

return await ProverCommand.Create().Parse(args).InvokeAsync();
