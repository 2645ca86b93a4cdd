/** What the server refused, or why it could not be asked, as a sentence for the person at the form. */
export class Failure extends Error {
  constructor(status, message, problems = []) {
    super(message);
    this.status = status;
    this.problems = problems;
  }

  get sessionEnded() {
    return this.status === 401;
  }

  /** What the form was about is not there any more. */
  get gone() {
    return this.status === 404;
  }

  /** Worth trying again by itself: nobody refused anything. */
  get passing() {
    return this.status === 0 || this.status >= 500;
  }
}

const SENTENCES = {
  0: 'The server cannot be reached. Check your connection.',
  401: 'Your session has ended. Sign in again in a new tab, then press Save; your text is kept.',
  403: 'You may not change this. Claim the task first, or ask somebody of the group it belongs to.',
  404: 'This task is gone: somebody else completed it, or it was withdrawn.',
  409: 'This has changed in the meantime. Reload the page to see how it stands now.',
  413: 'This is more text than the server accepts. Please shorten it.',
};

function sentenceFor(status) {
  return SENTENCES[status] ?? `The server could not do this (error ${status}). Please try again in a moment.`;
}

function headers(method) {
  const wanted = { Accept: 'application/json' };
  if (method !== 'GET') {
    wanted['Content-Type'] = 'application/json';
    const token = document.cookie.match(/(?:^|;\s*)STAFF-CSRF=([^;]+)/);
    if (token) {
      wanted['X-STAFF-CSRF'] = decodeURIComponent(token[1]);
    }
  }
  return wanted;
}

/** A page instead of JSON is the login page: the session has ended. */
function understand(status, type, text) {
  const isJson = /json/.test(type ?? '');
  if (status === 401 || (status < 400 && !isJson)) {
    throw new Failure(401, sentenceFor(401));
  }
  const body = isJson ? JSON.parse(text) : {};
  if (status >= 400) {
    throw new Failure(status, body.detail || sentenceFor(status), body.problems ?? []);
  }
  return body;
}

/** @param body JSON text, or undefined */
export async function call(method, path, body, options = {}) {
  let response;
  let text;
  try {
    response = await fetch(path, {
      method,
      headers: headers(method),
      credentials: 'same-origin',
      body,
      ...options,
    });
    text = await response.text();
  } catch {
    throw new Failure(0, sentenceFor(0));
  }
  return understand(response.status, response.headers.get('Content-Type'), text);
}

/** Waits for the answer: Tasklist's submit event decides before its handlers return. */
export function callAndWait(method, path, body) {
  const request = new XMLHttpRequest();
  request.open(method, path, false);
  for (const [name, value] of Object.entries(headers(method))) {
    request.setRequestHeader(name, value);
  }
  try {
    request.send(body);
  } catch {
    throw new Failure(0, sentenceFor(0));
  }
  return understand(request.status, request.getResponseHeader('Content-Type'), request.responseText);
}
