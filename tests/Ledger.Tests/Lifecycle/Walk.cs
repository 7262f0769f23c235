using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Sealing;
using Navo.Ledger.Standing;

namespace Navo.Ledger.Tests.Lifecycle;

/// <summary>One participant's random acts, retries, jumps of the clock and restarts, beside the model.</summary>
internal sealed class Walk(Random random, MovableClock clock, int person)
{
    private readonly List<Done> _acts = [];
    private readonly List<(DateTimeOffset At, ConsentModel Model)> _history = [];
    private readonly List<string> _trace = [];
    private readonly List<Guid> _yeses = [];
    private ConsentModel _model = new();
    private SubjectId _subject;

    public int Releases { get; private set; }

    public int Retries { get; private set; }

    public string Trace => string.Join(" · ", _trace);

    private static CancellationToken None => CancellationToken.None;

    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task StepAsync(TestLedger ledger)
    {
        _subject = await ledger.KnownAsync(person);
        clock.Offset += Jump();
        var ready = random.Next(3) == 0 ? await ReadyAsync(ledger) : null;
        var before = _model;
        await ActAsync(ledger);
        if (_model.Events > before.Events)
        {
            _history.Add((Now, _model));
        }

        if (ready is not null)
        {
            // What was decided before an event is stale after it; without an event it is released.
            var outcome = await ledger.Get<Seal>().SealAsync(ready, None);
            Assert.True(outcome is SealOutcome.Sealed == (_model.Events == before.Events), $"{outcome}: {Trace}");
            Releases += outcome is SealOutcome.Sealed ? 1 : 0;
        }

        await CompareAsync(ledger);
    }

    /// <summary>What was so at any instant is answered as the model knew it then.</summary>
    public async Task LookBackAsync(TestLedger ledger)
    {
        var events = await ledger.Get<Consents>().EventsAsync(_subject, None);
        for (var i = 0; i < 4; i++)
        {
            var at = _history.Count == 0 ? Now : _history[random.Next(_history.Count)].At.AddMilliseconds(random.Next(-1, 2)) + (random.Next(3) == 0 ? Jump() : TimeSpan.Zero);
            var then = _history.FindLastIndex(one => one.At <= at);
            var expected = then < 0 ? new ConsentModel() : _history[then].Model;
            Assert.Equal(expected.StateAt(at), Wire(ConsentFold.Of(ConsentHistory.Until(events, at), at, default), at));
            Assert.Equal(expected.Events, ConsentHistory.Until(events, at).Count);
        }
    }

    private async Task ActAsync(TestLedger ledger)
    {
        if (_acts.Count > 0 && random.Next(5) == 0)
        {
            await RepeatAsync(ledger, random.Next(_acts.Count));
            return;
        }

        var requests = ledger.Get<Requests>();
        switch (random.Next(10))
        {
            case 0:
                await requests.AskAsync(Question(ledger), None);
                await AskedAsync(ledger, "ask", _model.Asked);
                break;
            case 1:
                await requests.SpeakAsync(new SpokenYes { Ask = Question(ledger), Interpreter = Interpreter.None }, None);
                await AskedAsync(ledger, "spoken", _model.Spoken);
                break;
            case 2:
                await requests.StopAsync(Stop(ledger), None);
                _trace.Add("oral stop");
                _model = _model.StoppedAloud(Now);
                break;
            case 3 or 4:
                var length = random.Next(4) == 0 ? TimeSpan.FromMilliseconds(1) : TimeSpan.FromDays(random.Next(1, 60));
                await DoAsync(ledger, "yes", (at, act) => at.Get<Consents>().GiveAsync(Act(at, act) with { ValidTo = Now + length }, None)!, Given);
                break;
            case 5:
                await DoAsync(ledger, "no", (at, act) => at.Get<Consents>().RefuseAsync(Act(at, act), None)!, (_, now) => _model.SaidNo(now));
                break;
            case 6:
                var answers = _model.Open.IsEmpty ? (Guid?)null : _model.Open[^1].Id;
                await DoAsync(
                    ledger, "later",
                    (at, act) => at.Get<Consents>().LaterAsync(Act(at, act) with { Answers = answers is { } id ? RequestId.From(id) : null }, None)!,
                    (_, now) => _model.SaidLater(answers, now));
                break;
            case 7:
                await DoAsync(ledger, "open", (at, act) => at.Get<Consents>().OpenAsync(Act(at, act), None), (_, now) => _model.LetAsk(now));
                break;
            default:
                await OfOneAsync(ledger);
                break;
        }
    }

    private async Task OfOneAsync(TestLedger ledger)
    {
        if (_yeses.Count == 0)
        {
            return;
        }

        var yes = _yeses[random.Next(4) == 0 ? random.Next(_yeses.Count) : _yeses.Count - 1];
        var consent = ConsentId.From(yes);
        switch (random.Next(3))
        {
            case 0:
                Assert.NotNull(await ledger.Get<Consents>().WithdrawAsync(_subject, consent, None));
                _trace.Add("stop");
                _model = _model.Stopped(yes, Now);
                break;
            case 1:
                await DoAsync(ledger, "hold", async (at, act) => Answer(await at.Get<Consents>().PauseAsync(_subject, consent, act, None), yes), (_, now) => _model.Held(yes, now));
                break;
            default:
                await DoAsync(ledger, "take up", async (at, act) => Answer(await at.Get<Consents>().ResumeAsync(_subject, consent, act, None), yes), (_, now) => _model.TakenUp(yes, now));
                break;
        }
    }

    private ConsentEvent? Answer(ConsentMove move, Guid yes)
    {
        Assert.True(move is ConsentMove.Done || !_model.Runs(yes, Now), Trace);
        return (move as ConsentMove.Done)?.Event;
    }

    private async Task DoAsync(
        TestLedger ledger, string name, Func<TestLedger, RequestId, Task<ConsentEvent?>> act, Func<ConsentEvent?, DateTimeOffset, ConsentModel> model)
    {
        var id = RequestId.From(Guid.NewGuid());
        _trace.Add(name);
        var answer = await act(ledger, id);
        _model = model(answer, Now);
        _acts.Add(new Done(name, at => act(at, id), model, answer?.Position, Now));
    }

    /// <summary>The same act again: the same answer and no effect; a day later nobody remembers, and it is an act like any other.</summary>
    private async Task RepeatAsync(TestLedger ledger, int which)
    {
        var done = _acts[which];
        Retries++;
        _trace.Add("again: " + done.Name);
        var answer = await done.Act(ledger);

        // To hold or take up what has ended is no act: there is nothing to remember.
        var isKnown = done.At > Now - TimeSpan.FromHours(24) && (done.Answer is not null || done.Name is not ("hold" or "take up"));
        if (isKnown)
        {
            Assert.True(done.Answer == answer?.Position, $"{done.Answer} became {answer?.Position}: {Trace}");
            return;
        }

        _model = done.Model(answer, Now);
        _acts[which] = done with { Answer = answer?.Position, At = Now };
    }

    private ConsentModel Given(ConsentEvent? given, DateTimeOffset now)
    {
        var yes = given!.Consent!.Value.Value;
        Assert.DoesNotContain(yes, _yeses);
        _yeses.Add(yes);
        return _model.SaidYes(yes, given.ValidTo!.Value);
    }

    private async Task AskedAsync(TestLedger ledger, string name, Func<Guid, DateTimeOffset, ConsentModel> model)
    {
        _trace.Add(name);
        var newest = await ledger.Get<Requests>().ListAsync(_subject, None);
        _model = model(newest.Count == 0 ? Guid.Empty : newest[0].Id.Value, Now);
    }

    private async Task CompareAsync(TestLedger ledger)
    {
        var facts = await ledger.Get<Facts>().ReadAsync(ledger.Query(ledger.Get<Pseudonyms>().For(TestLedger.Requestor, _subject)), None);
        var events = await ledger.Get<Consents>().EventsAsync(_subject, None);
        var state = Wire(facts.Consent, Now);
        Assert.Contains(state, ConsentModel.Listed);
        Assert.True(_model.StateAt(Now) == state, $"{_model.StateAt(Now)} is {state}: {Trace}");
        Assert.True(_model.Events == events.Count, $"{_model.Events} events are {events.Count}: {Trace}");
        Assert.Equal(events.Count, facts.Revisions.Subject);
        Assert.Equal(events.Select(one => one.Position).Distinct().Order(), events.Select(one => one.Position));
        Assert.Equal(
            _model.Open.Select(one => one.Id).Order(),
            (await ledger.Get<Requests>().ListAsync(_subject, None)).Where(one => one.Answer is null).Select(one => one.Id.Value).Order());
    }

    private async Task<SealItem?> ReadyAsync(TestLedger ledger) =>
        _model.StateAt(Now) == "given" ? await ledger.ReleaseAsync(_subject) : null;

    private static string Wire(ConsentFacts? facts, DateTimeOffset now) => facts switch
    {
        null => "not-asked",
        { State: ConsentState.Given or ConsentState.Paused } when facts.ValidTo <= now => "expired",
        { State: ConsentState.AwaitingConfirmation } => "awaiting-confirmation",
        { State: var state } => state.ToString().ToLowerInvariant(),
    };

    private TimeSpan Jump() => random.Next(12) switch
    {
        0 => TimeSpan.FromDays(random.Next(1, 100)),
        1 => TimeSpan.FromDays(14),
        2 => TimeSpan.FromDays(90),
        3 => TimeSpan.FromHours(-random.Next(1, 72)),
        4 => TimeSpan.FromHours(24),
        5 or 6 => TimeSpan.FromHours(random.Next(1, 30)),
        7 or 8 => TimeSpan.FromMilliseconds(1),
        _ => TimeSpan.Zero,
    };

    private ConsentAct Act(TestLedger ledger, RequestId act) => ledger.Yes(_subject) with { Act = act };

    private OralStop Stop(TestLedger ledger) => new()
    {
        Pseudonym = ledger.Get<Pseudonyms>().For(TestLedger.Requestor, _subject),
        Caller = ledger.Caller(),
        Role = "ROLLE",
        MayAct = true,
        PolicyHash = TestLedger.Policy,
    };

    private Ask Question(TestLedger ledger) => new()
    {
        Pseudonym = ledger.Get<Pseudonyms>().For(TestLedger.Requestor, _subject),
        Caller = ledger.Caller(),
        Role = "ROLLE",
        Category = TestLedger.Category,
        Holder = TestLedger.Holder,
        Purpose = TestLedger.Purpose,
        Reason = "kode",
        MayReach = true,
        PolicyHash = TestLedger.Policy,
    };

    private sealed record Done(
        string Name, Func<TestLedger, Task<ConsentEvent?>> Act, Func<ConsentEvent?, DateTimeOffset, ConsentModel> Model, long? Answer, DateTimeOffset At);
}
