// The pages a person sees: plain HTML in Norwegian, no script, one small style sheet.

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text) => String(text).replace(/[&<>"']/g, (c) => entities[c]);

const page = (title, body) => `<!DOCTYPE html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/assets/signin.css">
<link rel="icon" href="data:,">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

const banner = (issuer) => `<p class="notice">Utviklingsinnlogging – ikke ekte ${escape(issuer.title)}. Alle personer er oppdiktet.</p>`;

/** The list of demo users of an issuer, and a field for any other. */
export function signInPage(issuer, action, { clientName, fault, typed = '' } = {}) {
  const users = issuer.people.map(({ user, name, detail }) => `<li><button type="submit" name="user" value="${escape(user)}">
<span class="name">${escape(name)}</span> <span class="detail"><span class="user">${escape(user)}</span> · ${escape(detail)}</span></button></li>`).join('\n');
  const described = fault ? 'hint fault' : 'hint';
  return page(`${fault ? 'Feil: ' : ''}Logg inn – ${issuer.title}`, `${banner(issuer)}
<h1>Logg inn${clientName ? ` i ${escape(clientName)}` : ''}</h1>
<form method="post" action="${escape(action)}">
<h2 id="demo">Velg en demobruker</h2>
<ul aria-labelledby="demo">
${users}
</ul>
</form>
<form method="post" action="${escape(action)}" novalidate>
<h2>Eller skriv hvem du er</h2>
<label for="person">${escape(issuer.field.label)}</label>
<p id="hint" class="hint">${escape(issuer.field.hint)}</p>
${fault ? `<p id="fault" class="fault" role="alert">${escape(fault)}</p>` : ''}
<input id="person" name="user" type="text" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="64" value="${escape(typed)}" aria-describedby="${described}"${fault ? ' aria-invalid="true" autofocus' : ''}>
<button class="primary" type="submit">Logg inn</button>
</form>
<form method="post" action="${escape(action)}">
<button class="plain" type="submit" name="cancel" value="1">Avbryt innloggingen</button>
</form>`);
}

/** Asks before a session ends that the request did not prove to be its own. */
export const logoutPage = (issuer, form) => page(`Logg ut – ${issuer.title}`, `${banner(issuer)}
<h1>Vil du logge ut?</h1>
${form}
<p><button class="primary" type="submit" form="op.logoutForm" name="logout" value="yes">Logg ut</button></p>
<p><button class="plain" type="submit" form="op.logoutForm">Nei, bli innlogget</button></p>`);

/** Says that the session has ended. */
export const signedOutPage = (issuer) => page(`Logget ut – ${issuer.title}`, `${banner(issuer)}
<h1>Du er logget ut</h1>
<p>Du kan lukke denne siden.</p>`);

const explanations = {
  expired: 'Innloggingen tok for lang tid, eller siden ble åpnet på nytt. Gå tilbake til tjenesten og start på nytt.',
  invalid_redirect_uri: 'Tjenesten ba om å sende deg til en adresse den ikke er registrert med. Ingen er logget inn.',
  invalid_client: 'Tjenesten er ikke registrert her. Ingen er logget inn.',
};

/** A refusal the person can do nothing about but start again. */
export const errorPage = (issuer, code) => page(`Noe gikk galt – ${issuer.title}`, `${banner(issuer)}
<h1>Innloggingen stoppet</h1>
<p>${explanations[code] ?? 'Tjenestens spørsmål om innlogging var ikke gyldig. Ingen er logget inn.'}</p>
<p>Feilkode: <code>${escape(code)}</code></p>`);
