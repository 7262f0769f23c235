// One issuer as a certified oidc-provider instance: code flow only, PKCE always, pushed requests where the client must,
// client assertions for this issuer only, and API tokens as signed JWTs.

import { createHmac, randomBytes } from 'node:crypto';
import Provider, { errors, interactionPolicy } from 'oidc-provider';
import { createMemoryStore } from './memory.mjs';
import { api } from './issuers.mjs';
import { errorPage, logoutPage, signedOutPage } from './pages.mjs';
import { completeLogout } from './logout.mjs';
import { log } from './log.mjs';

const codeSeconds = 30; // FAPI 2.0 allows 60
const signInSeconds = 10 * 60;
const sessionSeconds = 4 * 60 * 60;

/** Makes the provider of one issuer. */
export function createProvider(settings, issuer, keys) {
  const url = `${settings.base}/${issuer.prefix}`;
  const keyed = (...parts) => createHmac('sha256', keys.subjects).update([issuer.prefix, ...parts].join('\n')).digest('base64url');
  const cookie = (name) => `navo-${settings.port}-${issuer.prefix}-${name}`; // cookies are shared by all ports of a host
  const cookieOptions = { httpOnly: true, sameSite: 'lax', path: `/${issuer.prefix}` };
  const { signsIn } = issuer;

  const provider = new Provider(url, {
    adapter: createMemoryStore(),
    jwks: keys[issuer.prefix],
    clients: issuer.clients,
    clientDefaults: {
      grant_types: ['authorization_code'],
      response_types: ['code'],
      id_token_signed_response_alg: 'ES256',
      token_endpoint_auth_method: 'private_key_jwt',
      subject_type: signsIn ? 'pairwise' : 'public',
    },
    clientAuthMethods: ['private_key_jwt', 'none'],
    subjectTypes: [signsIn ? 'pairwise' : 'public'],
    pairwiseIdentifier: async (ctx, accountId, client) => keyed('sub', client.clientId, accountId),
    acrValues: issuer.acrValues,
    claims: { openid: issuer.idTokenClaims, acr: null, sid: null, auth_time: null, iss: null },
    scopes: ['openid', 'profile'],
    responseTypes: signsIn ? ['code'] : [],
    routes: { authorization: '/authorize', pushed_authorization_request: '/par', token: '/token', jwks: '/jwks', end_session: '/logout' },
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    clientBasedCORS: () => false,
    cookies: {
      names: { session: cookie('session'), interaction: cookie('sign-in'), resume: cookie('resume') },
      long: cookieOptions,
      short: { httpOnly: true, sameSite: 'lax' },
      keys: [randomBytes(32).toString('base64url')],
    },
    enabledJWA: {
      clientAuthSigningAlgValues: ['ES256'],
      idTokenSigningAlgValues: ['ES256'],
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: !signsIn },
      pushedAuthorizationRequests: { enabled: signsIn },
      rpInitiatedLogout: {
        enabled: signsIn,
        logoutSource: async (ctx, form) => {
          if (!(await completeLogout(ctx, keyed, cookieOptions))) html(ctx, logoutPage(issuer, form));
        },
        postLogoutSuccessSource: (ctx) => html(ctx, signedOutPage(issuer)),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: (ctx, client, oneOf) => oneOf ?? (ctx.oidc.params.scope?.split(' ').includes(issuer.scope) ? api : undefined),
        useGrantedResource: () => true,
        getResourceServerInfo: (ctx, resource, client) => {
          const other = issuer.others?.find((one) => one.resource === resource && one.clients.includes(client.clientId));
          if (resource !== api && !other) throw new errors.InvalidTarget();
          return {
            audience: resource,
            scope: other ? other.scope : issuer.scope,
            accessTokenFormat: 'jwt',
            accessTokenTTL: settings.accessTokenSeconds,
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
    // RFC 7523 as FAPI 2.0 narrows it: the audience is this issuer, as one string, so that no assertion can be replayed elsewhere.
    assertJwtClientAuthClaimsAndHeader: async (ctx, claims) => {
      if (claims.aud !== url) throw new errors.InvalidClientAuth('audience (aud) must be the issuer identifier, as a string');
    },
    findAccount: async (ctx, accountId, source) => account(issuer, keyed, accountId, source),
    loadExistingGrant: (ctx) => grantEverythingAsked(ctx, issuer),
    interactions: { policy: signInOnly(issuer), url: (ctx, interaction) => `${url}/interaction/${interaction.uid}` },
    extraTokenClaims: (ctx, token) => accessTokenClaims(ctx, issuer, token),
    formats: {
      customizers: {
        jwt: (ctx, token, jwt) => {
          const { header, payload } = issuer.shape(jwt);
          jwt.header = header;
          jwt.payload = payload;
        },
      },
    },
    renderError: (ctx, { error }) => html(ctx, errorPage(issuer, error)),
    ttl: {
      AccessToken: settings.accessTokenSeconds,
      ClientCredentials: settings.accessTokenSeconds,
      AuthorizationCode: codeSeconds,
      IdToken: settings.accessTokenSeconds,
      Interaction: signInSeconds,
      Session: sessionSeconds,
      Grant: sessionSeconds,
    },
  });

  return reported(provider, issuer);
}

function account(issuer, keyed, accountId, source) {
  const person = issuer.find(accountId);
  return person && {
    accountId,
    person,
    claims: async () => ({ sub: accountId, ...issuer.accountClaims(person), ...(source?.sessionUid ? { sid: keyed('sid', source.sessionUid) } : {}) }),
  };
}

// Every client here is NAVO's own, so there is no consent page; a grant holds what this request asks for.
async function grantEverythingAsked(ctx, issuer) {
  const { provider, client, session } = ctx.oidc;
  const kept = session.grantIdFor(client.clientId);
  const grant = (kept && (await provider.Grant.find(kept))) ?? new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(api, issuer.scope);
  await grant.save();
  return grant;
}

function signInOnly(issuer) {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  policy.get('login').checks.add(new interactionPolicy.Check('acr_too_weak', 'a stronger sign-in was requested', ({ oidc }) =>
    Boolean(oidc.session.accountId) && !oidc.result?.login && !issuer.satisfies(oidc.acr, oidc.params.acr_values)));
  return policy;
}

async function accessTokenClaims(ctx, issuer, token) {
  const { client, entities } = ctx.oidc;
  if (token.kind === 'ClientCredentials') return { ...issuer.clientClaims(client.clientId), client_amr: client.clientAuthMethod };
  const { AuthorizationCode: code, Account: signedIn } = entities;
  const { sub, ...claims } = await signedIn.claims();
  return { ...claims, acr: code.acr, amr: code.amr, auth_time: code.authTime, client_amr: client.clientAuthMethod };
}

function html(ctx, page) {
  ctx.type = 'html';
  ctx.body = page;
}

function reported(provider, { prefix }) {
  provider.on('server_error', (ctx, error) => log('error', 'fault', { issuer: prefix, route: ctx.oidc?.route, error: error.name }));
  for (const event of ['authorization.error', 'grant.error', 'pushed_authorization_request.error', 'end_session.error']) {
    provider.on(event, (ctx, error) => log('info', 'refused', { issuer: prefix, client: ctx.oidc?.client?.clientId, route: ctx.oidc?.route, error: error.error }));
  }
  return provider;
}
