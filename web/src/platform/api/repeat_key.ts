// SPDX-License-Identifier: Apache-2.0
// A write carries an Idempotency-Key, so that sending it again cannot do it twice. The key belongs to the
// intention, not to the request: when no answer came (or the server failed), pressing the button again with
// the same content sends the same key; once the server has answered, the next press is a new intention.

const unanswered = new Map<string, string>();
const maxUnanswered = 50;

function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const intention = (method: string, url: string, body: string) => `${method} ${url} ${body}`;

export function repeatKey(method: string, url: string, body: string): string {
  const name = intention(method, url, body);
  const known = unanswered.get(name);
  if (known !== undefined) return known;
  const oldest = unanswered.keys().next();
  if (unanswered.size >= maxUnanswered && !oldest.done) unanswered.delete(oldest.value);
  const key = randomKey();
  unanswered.set(name, key);
  return key;
}

export function answered(method: string, url: string, body: string): void {
  unanswered.delete(intention(method, url, body));
}
