// Sessions, codes and pushed requests, in memory: they end with the process. One store per issuer, so that one issuer's
// code is unknown to the others. Nothing is dropped before it expires; what has expired is swept.

const sweepEveryMs = 30_000;

/** Makes the adapter class of one issuer (the shape oidc-provider asks for). */
export function createMemoryStore() {
  const models = new Map();
  const sweeper = setInterval(() => {
    const now = Date.now();
    for (const kept of models.values()) {
      for (const [id, { until }] of kept) if (until <= now) kept.delete(id);
    }
  }, sweepEveryMs);
  sweeper.unref();

  return class MemoryStore {
    #kept;

    constructor(model) {
      this.#kept = models.get(model) ?? new Map();
      models.set(model, this.#kept);
    }

    async upsert(id, payload, expiresIn) {
      this.#kept.set(id, { payload, until: expiresIn ? Date.now() + (expiresIn + 1) * 1000 : Infinity });
    }

    async find(id) {
      const found = this.#kept.get(id);
      return found && found.until > Date.now() ? found.payload : undefined;
    }

    async findByUid(uid) {
      for (const { payload, until } of this.#kept.values()) if (payload.uid === uid && until > Date.now()) return payload;
      return undefined;
    }

    async findByUserCode() {
      return undefined; // no device flow here
    }

    async consume(id) {
      const found = this.#kept.get(id);
      if (found) found.payload.consumed = Math.floor(Date.now() / 1000);
    }

    async destroy(id) {
      this.#kept.delete(id);
    }

    async revokeByGrantId(grantId) {
      for (const [id, { payload }] of this.#kept) if (payload.grantId === grantId) this.#kept.delete(id);
    }
  };
}
