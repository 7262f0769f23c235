// The four issuers, each with the claim names of the real thing (ID-porten, Entra ID, Maskinporten), so that nothing
// downstream has to know that it is talking to a stand-in.

import { assuranceFor, findParticipant, high, satisfies, substantial, tenantId } from './people.mjs';
import { readClientKey } from './keys.mjs';

/** The one audience of NAVO's services. */
export const api = 'urn:navo:api';

/** Another owner's API that a backend reads: NAV's jobseeker register, by Maskinporten scope. Its tokens open nothing at NAVO. */
export const jobseekers = { resource: 'urn:nav:arbeidssokerregisteret', scope: 'nav:arbeid:arbeidssokerregisteret.read', clients: ['backend-nav'] };

/** Each agency's own Entra ID: where it is found, and what its page calls it. */
export const tenants = {
  nav: { prefix: 'entra-nav', title: 'NAVs Entra ID' },
  'oslo-vo': { prefix: 'entra-oslo', title: 'Oslo kommunes Entra ID' },
};

/** The four issuers of a running set-up, in the order they are shown. */
export function defineIssuers(settings, people) {
  return [
    idPorten(settings, people),
    ...Object.keys(tenants).map((agency) => entra(settings, people, agency)),
    machine(settings, people),
  ];
}

function idPorten(settings, people) {
  const prefix = 'idporten';
  return {
    prefix,
    title: 'ID-porten',
    signsIn: true,
    people: people.participants,
    find: (text) => findParticipant(people.participants, text),
    field: { label: 'Brukernavn eller syntetisk fødselsnummer', hint: 'Elleve siffer der måneden er 81–92.' },
    amr: ['TestID'],
    acrValues: [substantial, high],
    assurance: assuranceFor,
    satisfies,
    scope: 'navo:me',
    idTokenClaims: ['sub', 'pid', 'locale', 'acr', 'amr', 'auth_time', 'sid'],
    accountClaims: (person) => ({ pid: person.accountId, locale: 'nb' }),
    clients: [portal(settings, prefix, { require_pushed_authorization_requests: true }), commandLine(settings)],
    shape: (token) => token,
  };
}

function entra(settings, people, agency) {
  const { prefix, title } = tenants[agency];
  const staff = people.staffOf(agency);
  const tenant = tenantId(agency);
  return {
    prefix,
    title,
    signsIn: true,
    people: staff,
    find: (text) => staff.find((person) => person.user === text || person.accountId === text),
    field: { label: 'Brukernavn', hint: 'Et av brukernavnene i listen.' },
    amr: ['pwd', 'mfa'],
    acrValues: [],
    assurance: () => '1',
    satisfies: () => true,
    scope: 'access_as_user',
    idTokenClaims: ['sub', 'oid', 'tid', 'name', 'preferred_username', 'roles', 'groups', 'acr', 'amr', 'auth_time', 'sid'],
    accountClaims: (person) => ({
      oid: person.accountId,
      tid: tenant,
      name: person.name,
      preferred_username: `${person.user}@${agency}.example`,
      roles: [person.role],
      groups: person.groups,
      // Only NAV's directory gives its people a NAVident; elsewhere the object id is the employee id.
      ...(person.employee === person.accountId ? {} : { NAVident: person.employee }),
    }),
    clients: [portal(settings, prefix), commandLine(settings)],
    // Entra ID signs its access tokens with the plain type and says `scp` and `azp` where RFC 9068 says `scope` and `client_id`.
    shape: ({ payload: { scope, client_id, jti, client_amr, ...claims } }) => ({
      header: { typ: 'JWT' },
      payload: { ...claims, ver: '2.0', idtyp: 'user', uti: jti, nbf: claims.iat, azp: client_id, azpacr: client_amr === 'none' ? '0' : '2', scp: scope },
    }),
  };
}

function machine(settings, people) {
  const consumers = new Map([...people.agencies.values()].map(({ id, consumer }) => [`backend-${id}`, consumer]));
  return {
    prefix: 'machine',
    title: 'Maskinutstederen',
    signsIn: false,
    find: () => undefined,
    scope: 'navo:facts.write',
    others: [jobseekers],
    acrValues: [],
    idTokenClaims: ['sub'],
    clients: [...consumers.keys()].map((id) => ({
      client_id: id,
      subject_type: 'public',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      ...privateKeyJwt(settings, id),
    })),
    clientClaims: (id) => ({ consumer: { authority: 'iso6523-actorid-upis', ID: consumers.get(id) } }),
    shape: (token) => token,
  };
}

function portal(settings, prefix, more = {}) {
  return {
    client_id: 'navo-portal',
    client_name: 'NAVO',
    redirect_uris: [`${settings.portal}/signin/${prefix}`],
    post_logout_redirect_uris: [`${settings.portal}/`],
    ...privateKeyJwt(settings, 'portal-client'),
    ...more,
  };
}

function commandLine(settings) {
  return {
    client_id: 'navo-cli',
    client_name: 'NAVOs kommandolinje',
    redirect_uris: [settings.cliRedirect],
    token_endpoint_auth_method: 'none',
  };
}

const privateKeyJwt = (settings, keyName) => ({
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: 'ES256',
  jwks: { keys: [readClientKey(settings.state, keyName)] },
});
