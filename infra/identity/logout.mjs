// Signing out at the wish of a relying party. Real ID-porten and Entra ID ask nothing when the request carries the id_token
// of the very session it ends (OpenID Connect RP-Initiated Logout 1.0, section 2); anything else gets a page with a question.

/** Ends the session and answers the redirect when the hint fits; false when the person must be asked. */
export async function completeLogout(ctx, keyed, cookieOptions) {
  const { client, entities, provider, session } = ctx.oidc;
  const hint = entities.IdTokenHint?.payload;
  if (!hint || hint.sub !== keyed('sub', client.clientId, session.accountId)) return false;

  const { postLogoutRedirectUri, state } = session.state;
  const target = new URL(postLogoutRedirectUri ?? ctx.oidc.urlFor('end_session_success'));
  if (postLogoutRedirectUri && state !== undefined) target.searchParams.set('state', state);
  ctx.cookies.set(provider.cookieName('session'), null, cookieOptions);
  ctx.status = 303;
  ctx.redirect(target.href);
  await session.destroy();
  return true;
}
