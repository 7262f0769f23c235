using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Navo.EndToEnd.World;

/// <summary>The whole of NAVO as a user starts it: `./navo up` in real processes, on its own ports, with its own state.</summary>
public sealed class RunningSystem : IAsyncDisposable
{
    private readonly Dictionary<string, string> _environment;
    private readonly ConcurrentDictionary<string, (string Token, DateTimeOffset At)> _tokens = [];
    private readonly SemaphoreSlim _tokenGate = new(1);

    private RunningSystem(string root, string state, int portBase, Dictionary<string, string> environment)
    {
        Root = root;
        State = state;
        PortBase = portBase;
        _environment = new(environment) { ["NAVO_STATE"] = state, ["NAVO_PORT_BASE"] = portBase.ToString(CultureInfo.InvariantCulture) };
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 512, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(30) };
    }

    public string Root { get; }

    public string State { get; }

    public int PortBase { get; }

    public HttpClient Http { get; }

    public Uri Portal => At(0);

    public Uri Gateway => At(1);

    public Uri Consent => At(2);

    public Uri Identity => At(3);

    public Uri Adapter(string agency) => At(agency == "nav" ? 4 : 5);

    public Uri StandIns => At(6);

    /// <summary>A second gateway on the same database; started by name.</summary>
    public Uri SecondGateway => At(8);

    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Starts a system of its own and returns when it says that it is healthy.</summary>
    /// <param name="environment">What is set beside the ports and the state.</param>
    /// <param name="launcher">What runs instead of `./navo up --detach`.</param>
    public static async Task<RunningSystem> StartAsync(Dictionary<string, string>? environment = null, params string[] launcher)
    {
        var state = Directory.CreateTempSubdirectory("navo-e2e-").FullName;
        var system = new RunningSystem(RepositoryRoot, state, FreePortBase(), environment ?? []);
        try
        {
            var up = launcher.Length == 0 ? await system.NavoAsync("up", "--detach") : await system.RunAsync(launcher[0], launcher[1..]);
            return up.ExitCode == 0 ? system : throw new InvalidOperationException("./navo up failed:\n" + up.Error);
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same with words of its own for `./navo`.</summary>
    public static async Task<RunningSystem> StartWithAsync(params string[] words)
    {
        var system = new RunningSystem(RepositoryRoot, Directory.CreateTempSubdirectory("navo-e2e-").FullName, FreePortBase(), []);
        try
        {
            var up = await system.NavoAsync(words);
            return up.ExitCode == 0 ? system : throw new InvalidOperationException("./navo up failed:\n" + up.Error);
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <summary>A system that runs already; whoever started it ends it.</summary>
    public static RunningSystem Running(string state, int portBase) => new(RepositoryRoot, state, portBase, []);

    /// <summary>Runs ./navo with this system's ports and state.</summary>
    public Task<Finished> NavoAsync(params string[] arguments) => RunAsync(Path.Combine(Root, "navo"), arguments);

    /// <summary>Runs a program with this system's ports and state in its environment.</summary>
    public async Task<Finished> RunAsync(string program, params string[] arguments)
    {
        // Standard output goes to files: a detached service must not hold the reader's pipe open.
        var output = Path.GetTempFileName();
        var error = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = Root };
            foreach (var argument in (string[])["-c", "exec \"$0\" \"$@\" >\"$NAVO_OUT\" 2>\"$NAVO_ERR\" </dev/null", program, .. arguments])
            {
                start.ArgumentList.Add(argument);
            }

            foreach (var (name, value) in _environment)
            {
                start.Environment[name] = value;
            }

            start.Environment["NAVO_OUT"] = output;
            start.Environment["NAVO_ERR"] = error;
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync();
            return new(process.ExitCode, await File.ReadAllTextAsync(output), await File.ReadAllTextAsync(error));
        }
        finally
        {
            File.Delete(output);
            File.Delete(error);
        }
    }

    /// <summary>An access token of a demo user, or of any synthetic participant by number; kept for a few minutes.</summary>
    public async Task<string> TokenAsync(string user)
    {
        await TakeTokensAsync(user);
        return _tokens[user].Token;
    }

    /// <summary>Takes tokens for many at once: each process that is spared is a third of a second.</summary>
    public async Task TakeTokensAsync(params string[] users)
    {
        await _tokenGate.WaitAsync();
        try
        {
            var now = TimeProvider.System.GetUtcNow();
            var wanted = users.Where(user => !_tokens.TryGetValue(user, out var kept) || now - kept.At > TimeSpan.FromMinutes(4)).Distinct().ToArray();
            if (wanted.Length == 0)
            {
                return;
            }

            var finished = await NavoAsync(["token", .. wanted]);
            var lines = finished.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (finished.ExitCode != 0 || lines.Length != wanted.Length)
            {
                throw new InvalidOperationException($"no token for one of {string.Join(", ", wanted)}: {finished.Error}");
            }

            foreach (var (user, token) in wanted.Zip(lines))
            {
                _tokens[user] = (token, now);
            }
        }
        finally
        {
            _ = _tokenGate.Release();
        }
    }

    public async Task<Person> WhoIsAsync(string user) => WhoIs(user, await NavoAsync("whois", user));

    /// <summary>The same, from inside the mount namespace of a process of the system.</summary>
    public async Task<Person> WhoIsInsideAsync(string user, string service) => WhoIs(
        user,
        await RunAsync("nsenter", "--target", ProcessId(service).ToString(CultureInfo.InvariantCulture), "--mount", "--user", "--preserve-credentials", Path.Combine(Root, "navo"), "whois", user));

    private static Person WhoIs(string user, Finished finished)
    {
        Assert.True(finished.ExitCode == 0, finished.Error);
        var json = JsonDocument.Parse(finished.Output).RootElement;
        return new(
            user,
            json.GetProperty("fodselsnummer").GetString()!,
            json.GetProperty("name").GetString()!,
            json.GetProperty("pseudonyms").GetProperty("nav").GetString()!,
            json.GetProperty("pseudonyms").GetProperty("oslo-vo").GetString()!);
    }

    /// <summary>One call with a user's token; null for none.</summary>
    public async Task<Answer> CallAsync(string? user, HttpMethod method, Uri address, object? body = null, HttpClient? through = null)
    {
        using var request = new HttpRequestMessage(method, address);
        if (user is not null)
        {
            request.Headers.Authorization = new("Bearer", await TokenAsync(user));
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body)) { Headers = { ContentType = new("application/json") } };
        }

        using var response = await (through ?? Http).SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new(response.StatusCode, bytes, response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    public Task<Answer> GatewayAsync(string? user, HttpMethod method, string path, object? body = null) => CallAsync(user, method, new(Gateway, path), body);

    public Task<Answer> MeAsync(string user, HttpMethod method, string path, object? body = null, HttpClient? through = null) =>
        CallAsync(user, method, new(Consent, "/v1/me/" + path), body, through);

    /// <summary>Asks for a category, and does what a late answer (a busy machine) says: asks again, at most three times.</summary>
    public async Task<Answer> SharedAsync(string user, string pseudonym, string category, string purpose, int again = 3)
    {
        var answer = await GatewayAsync(user, HttpMethod.Get, $"/v1/participants/{pseudonym}/shared/{category}?purpose={purpose}");
        return again > 0 && answer.Text.Contains("Ask again.", StringComparison.Ordinal) ? await SharedAsync(user, pseudonym, category, purpose, again - 1) : answer;
    }

    /// <summary>Says yes to a category as the participant would: to the text that is current, with all its purposes.</summary>
    public async Task<string> SayYesAsync(string participant, string category, string? validTo = null, params string[] purposes)
    {
        var answer = await TryYesAsync(participant, category, validTo, purposes);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json.GetProperty("id").GetString()!;
    }

    /// <summary>The same, whatever the answer to it: not everybody may say it here.</summary>
    public async Task<Answer> TryYesAsync(string participant, string category, string? validTo = null, params string[] purposes)
    {
        var item = (await MeAsync(participant, HttpMethod.Get, "categories")).Json.EnumerateArray().First(element => element.GetProperty("id").GetString() == category);
        var body = new Dictionary<string, object?>
        {
            ["category"] = category,
            ["holder"] = item.GetProperty("holder").GetString(),
            ["requestor"] = item.GetProperty("requestor").GetString(),
            ["purposes"] = purposes.Length > 0 ? purposes : item.GetProperty("purposes").EnumerateArray().Select(purpose => purpose.GetString()).ToArray(),
            ["textVersion"] = item.GetProperty("textVersion").GetString(),
            ["language"] = "nb",
        };
        if (validTo is not null)
        {
            body["validTo"] = validTo;
        }

        return await MeAsync(participant, HttpMethod.Post, "consents", body);
    }

    /// <summary>A yes that has run out: a short one, or on a machine that is slower than that, a longer one.</summary>
    public async Task LetAYesRunOutAsync(string participant, string category)
    {
        await TakeTokensAsync(participant);
        for (var seconds = 2; ; seconds *= 2)
        {
            var end = TimeProvider.System.GetUtcNow().AddSeconds(seconds);
            var answer = await TryYesAsync(participant, category, end.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
            if (answer.Status == HttpStatusCode.Created)
            {
                await Eventually.HoldsAsync(() => Task.FromResult(TimeProvider.System.GetUtcNow() > end), TimeSpan.FromSeconds(60), "the yes has run out");
                return;
            }

            Assert.True(answer.Status == HttpStatusCode.BadRequest && seconds < 30, answer.Text);
        }
    }

    public async Task SayNoAsync(string participant, string category)
    {
        var item = (await MeAsync(participant, HttpMethod.Get, "categories")).Json.EnumerateArray().First(element => element.GetProperty("id").GetString() == category);
        var answer = await MeAsync(participant, HttpMethod.Post, "refusals", new { category, holder = item.GetProperty("holder").GetString(), requestor = item.GetProperty("requestor").GetString() });
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
    }

    public async Task StopAsync(string participant, string consent)
    {
        var answer = await MeAsync(participant, HttpMethod.Post, $"consents/{consent}/withdraw", new { });
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
    }

    public int ProcessId(string service) => int.Parse(File.ReadAllText(Path.Combine(State, "run", service + ".pid")), CultureInfo.InvariantCulture);

    public async Task KillAsync(string service)
    {
        using var process = Process.GetProcessById(ProcessId(service));
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async Task StartOneAsync(string service)
    {
        var finished = await NavoAsync("start-one", service);
        Assert.True(finished.ExitCode == 0, finished.Error);
        var address = service switch { "gateway" => Gateway, "gateway-2" => SecondGateway, "consent" => Consent, "standins" => StandIns, "identity" => Identity, _ => Adapter(service["adapter-".Length..]) };
        await Eventually.HoldsAsync(async () => (await Http.GetAsync(new Uri(address, "/health/ready"))).IsSuccessStatusCode, TimeSpan.FromSeconds(40), $"{service} is healthy again");
    }

    public async ValueTask DisposeAsync()
    {
        // A private cluster's files lie outside the state directory when its user is not the one who started it.
        var isOnPostgres = File.Exists(Path.Combine(State, "postgres.socket"));
        _ = await (isOnPostgres && Environment.GetEnvironmentVariable("NAVO_KEEP") is null ? NavoAsync("down", "--wipe") : NavoAsync("down"));
        Http.Dispose();
        _tokenGate.Dispose();
        if (Environment.GetEnvironmentVariable("NAVO_KEEP") is null && Directory.Exists(State))
        {
            Directory.Delete(State, recursive: true);
        }
    }

    private Uri At(int offset) => new($"http://127.0.0.1:{PortBase + offset}");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NavoGateway.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }

    // Ten neighbouring ports, all free at this moment.
    private static int FreePortBase()
    {
        for (var candidate = 21000 + (Environment.ProcessId % 500 * 20); candidate < 32000; candidate += 20)
        {
            if (Enumerable.Range(candidate, 10).All(IsFree))
            {
                return candidate;
            }
        }

        throw new InvalidOperationException("No ten free ports in a row.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
