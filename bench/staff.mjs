// SPDX-License-Identifier: Apache-2.0
// A member of staff at the top of the demonstration union, who may see, import and export everything in it:
// the largest scope is the hardest to answer.
import { readFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { join } from "node:path";

class Caller {
  cookie = "";

  constructor(port) {
    this.url = `http://localhost:${port}`;
  }

  call(method, path, body) {
    if (body === undefined) return this.send(method, path, {});
    return this.send(method, path, { "content-type": "application/json" }, JSON.stringify(body));
  }

  upload(path, name, bytes) {
    return this.send("POST", path, { "x-file-name": name }, bytes);
  }

  async send(method, path, own, body) {
    const headers = { cookie: this.cookie, "sec-fetch-site": "same-origin", ...own };
    const answer = await globalThis.fetch(`${this.url}${path}`, { method, headers, body });
    for (const line of answer.headers.getSetCookie()) this.cookie = line.split(";")[0];
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    const isJson = (answer.headers.get("content-type") ?? "").includes("json");
    return isJson ? answer.json() : answer.arrayBuffer();
  }
}

export async function signInAtTheTop(port, data) {
  const accounts = JSON.parse(readFileSync(join(data, "demonstration-accounts.json"), "utf8"));
  const admin = new Caller(port);
  const { sign_in_name, password } = accounts[0];
  await admin.call("POST", "/api/session", { sign_in_name, password });
  const [root] = (await admin.call("GET", "/api/unions?q=草原盟总工会")).items;
  const roles = (await admin.call("GET", "/api/roles")).items;
  const name = `bench-${randomBytes(4).toString("hex")}`;
  const made = await admin.call("POST", "/api/staff", {
    name: "测量员",
    sign_in_name: name,
    union: root.id,
    role: roles.find((role) => role.code === "intake_worker").id,
  });
  const chosen = `${randomBytes(9).toString("hex")}-Xy`;
  await admin.call("POST", "/api/password_links", { token: made.link_token, password: chosen });
  const staff = new Caller(port);
  await staff.call("POST", "/api/session", { sign_in_name: name, password: chosen });
  return staff;
}
